import { Inapplicable, Unmet } from './case.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The switches of a test backend, as the mock has them beside the API. */
export class Control {
  readonly #url: string;
  readonly #fetch: typeof globalThis.fetch;

  constructor(url: string, fetch: typeof globalThis.fetch) {
    this.#url = url.replace(/\/*$/, '');
    this.#fetch = fetch;
  }

  /** Back to the beginning. */
  async reset(): Promise<void> {
    await this.#call('POST', '/reset');
  }

  async advance(seconds: number): Promise<void> {
    await this.#call('PUT', '/clock', { advanceSeconds: Math.ceil(seconds) });
  }

  /** The backend's time, in milliseconds since 1970. */
  async now(): Promise<number> {
    const { now } = (await this.#call('PUT', '/clock', { advanceSeconds: 0 })) as { now: string };
    return Date.parse(now);
  }

  /** What was sent to an address, or to anybody; the newest last. */
  async mails(to?: string): Promise<readonly Mail[]> {
    const mails = (await this.#call('GET', '/mailbox')) as readonly Mail[];
    return to === undefined ? mails : mails.filter((mail) => mail.to === to);
  }

  async isRinging(extension: string): Promise<boolean> {
    const { ringing } = (await this.#call('GET', `/phone/${encodeURIComponent(extension)}`)) as {
      ringing: unknown;
    };
    return Boolean(ringing);
  }

  /** The person presses a key: 1 is yes, 2 is no. */
  async press(extension: string, key: '1' | '2'): Promise<void> {
    await this.#call('POST', `/phone/${encodeURIComponent(extension)}`, { key });
  }

  /** What an identity provider gives to a page that signs somebody in there. */
  async grant(
    provider: string,
    request: { subject: string; nonce: string; codeChallenge: string; redirectUri: string },
  ): Promise<{ code: string; idToken: string }> {
    const given = await this.#call('POST', `/identity/${encodeURIComponent(provider)}/grant`, request);
    return given as { code: string; idToken: string };
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await this.#fetch(this.#url + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-PBX-Request': '1' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 404) throw new Inapplicable(`the control has no ${method} ${path}`);
    if (!response.ok) throw new Unmet(`The control answered ${response.status} to ${method} ${path}`);
    const text = await response.text();
    return text ? (JSON.parse(text) as unknown) : undefined;
  }
}
