import { getResponse } from 'msw';
import { createHandlers, createWorld, type ScenarioName } from '../mocks/index.js';
import { createRestAdapter, type RestAdapter } from '../src/adapters/rest/index.js';

const baseUrl = 'http://localhost/v1';

/**
 * The REST adapter over a world of its own: each story has its own accounts, failures and clock, and needs neither a
 * service worker nor a server.
 */
export function mockBackend(...scenario: ScenarioName[]): RestAdapter {
  const world = createWorld();
  world.scenario = scenario;
  const handlers = createHandlers(world, { baseUrl });
  return createRestAdapter({
    baseUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const answer = (await getResponse(handlers, request)) ?? Response.error();
      if (answer.type === 'error') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
}
