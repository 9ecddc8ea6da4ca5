import type { PhoneDisplay } from '../mocks/world/phone.js';
import type { ScenarioName } from '../mocks/world/scenarios.js';
import type { Mail } from '../mocks/world/state.js';

export type { Mail, PhoneDisplay, ScenarioName };
export type PhoneKey = '1' | '2';

/** The mock's own switches, beside its API: what a tester sees of the world, and does to it. */
export class Switches {
  readonly #base: string;

  constructor(apiUrl: string) {
    this.#base = new URL('__mock', new URL(apiUrl.replace(/\/+$/, ''), location.origin)).href;
  }

  async scenario(): Promise<readonly ScenarioName[]> {
    const { scenario } = await this.#ask<{ scenario: ScenarioName[] }>('GET', '/scenario');
    return scenario;
  }

  play(scenario: string): Promise<void> {
    return this.#ask('PUT', '/scenario', { scenario });
  }

  /** Moves the world's clock on; answers what it then says. */
  async advance(seconds: number): Promise<number> {
    const { now } = await this.#ask<{ now: string }>('PUT', '/clock', { advanceSeconds: seconds });
    return Date.parse(now);
  }

  reset(): Promise<void> {
    return this.#ask('POST', '/reset');
  }

  mails(): Promise<readonly Mail[]> {
    return this.#ask('GET', '/mailbox');
  }

  /** A mail as a page of its own. */
  mailPage(id: string): string {
    return `${this.#base}/mailbox/${encodeURIComponent(id)}`;
  }

  phone(number: string): Promise<PhoneDisplay> {
    return this.#ask('GET', `/phone/${encodeURIComponent(number)}`);
  }

  press(number: string, key: PhoneKey): Promise<void> {
    return this.#ask('POST', `/phone/${encodeURIComponent(number)}`, { key });
  }

  async #ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.#base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(await reason(response));
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  }
}

/** In the mock's own words, where it is one. */
async function reason(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  return problem.detail ?? `${response.url} answers ${response.status}.`;
}
