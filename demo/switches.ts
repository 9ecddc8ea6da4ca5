import type { PhoneDisplay } from '../mocks/world/phone.js';
import type { ScenarioName } from '../mocks/world/scenarios.js';
import type { Mail } from '../mocks/world/state.js';

export type { Mail, PhoneDisplay, ScenarioName };
export type PhoneKey = '1' | '2';

/** What a tester sees of the world behind the API, and does to it. */
export interface Switches {
  scenario(): Promise<readonly ScenarioName[]>;
  /** `slow,locked`; empty is the ordinary world. */
  play(scenario: string): Promise<void>;
  /** Moves the world's clock on; answers what it then says. */
  advance(seconds: number): Promise<number>;
  reset(): Promise<void>;
  /** Oldest first. */
  mails(): Promise<readonly Mail[]>;
  /** The address of a mail as a page, where the mock answers navigations. */
  readonly mailPage?: (id: string) => string;
  phone(number: string): Promise<PhoneDisplay>;
  press(number: string, key: PhoneKey): Promise<void>;
}

/** Those of a mock server, beside its API. */
export function serverSwitches(apiUrl: string): Switches {
  const base = new URL('__mock', apiUrl.replace(/\/+$/, '')).href;
  const mailbox = '/mailbox';
  const phone = (number: string): string => `/phone/${encodeURIComponent(number)}`;

  async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(await reason(response));
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  }

  return {
    scenario: async () => (await ask<{ scenario: ScenarioName[] }>('GET', '/scenario')).scenario,
    play: (scenario) => ask('PUT', '/scenario', { scenario }),
    advance: async (seconds) =>
      Date.parse((await ask<{ now: string }>('PUT', '/clock', { advanceSeconds: seconds })).now),
    reset: () => ask('POST', '/reset'),
    mails: () => ask('GET', mailbox),
    mailPage: (id) => `${base}${mailbox}/${encodeURIComponent(id)}`,
    phone: (number) => ask('GET', phone(number)),
    press: (number, key) => ask('POST', phone(number), { key }),
  };
}

/** In the mock's own words, where it is one. */
async function reason(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  return problem.detail ?? `${response.url} answers ${response.status}.`;
}
