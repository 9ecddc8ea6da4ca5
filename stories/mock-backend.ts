import { getResponse } from 'msw';
import {
  createHandlers,
  createWorld,
  scenarioNames,
  type HandlerOptions,
  type ScenarioName,
  type World,
} from '../mocks/index.js';
import { createRestAdapter, type RestAdapter } from '../src/adapters/rest/index.js';

const baseUrl = 'http://localhost/v1';

/** What the toolbar plays in place of a story's own scenario. */
let chosen: ScenarioName | undefined;

/** @param name of a scenario; of none, stories play their own. */
export function playScenario(name: string): void {
  chosen = scenarioNames.find((one) => one === name);
}

const worlds = new WeakMap<object, World>();

/** The phone system behind a backend of a story: its phones and its clock. */
export function worldOf(backend: object | undefined): World {
  const world = backend && worlds.get(backend);
  if (!world) throw new Error('no backend of ours');
  return world;
}

/**
 * The REST adapter over a world of its own: each story has its own accounts, failures and clock, and needs neither a
 * service worker nor a server.
 */
export const mockBackend = (...scenario: ScenarioName[]): RestAdapter => backend(scenario, new Map());

/** The same, with Ana (101) signed in. */
export function mockBackendOfAna(...scenario: ScenarioName[]): RestAdapter {
  const cookies = new Map<string, string>();
  return backend(scenario, cookies, { username: '101', password: 'tormenta-violeta-31-Faro' });
}

function backend(
  scenario: readonly ScenarioName[],
  cookies: Map<string, string>,
  who?: { readonly username: string; readonly password: string },
): RestAdapter {
  const world = createWorld();
  const entered = who && world.signIn({ ...who, remember: false });
  if (entered && 'session' in entered) cookies.set('pbx-session', entered.session.token);
  world.scenario = chosen ? [chosen] : scenario;
  const handlers = createHandlers(world, { baseUrl, cookies: jar(cookies) });
  const adapter = createRestAdapter({
    baseUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const answer = (await getResponse(handlers, request)) ?? Response.error();
      if (answer.type === 'error') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  worlds.set(adapter, world);
  return adapter;
}

/** Cookies that belong to one story. */
const jar = (kept: Map<string, string>): NonNullable<HandlerOptions['cookies']> => ({
  read: () => [...kept].map((pair) => pair.join('=')).join('; '),
  write: (cookies) => {
    for (const { name, value } of cookies) {
      if (value) kept.set(name, value);
      else kept.delete(name);
    }
  },
});
