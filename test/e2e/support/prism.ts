import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Prism before a backend. Not with `--errors`: then it would refuse what a bad request is sent to find out. Without, it
 * passes everything on and tells what it saw in the header `sl-violations`.
 */
export async function startPrism(upstream: string): Promise<Prism> {
  const program = 'node_modules/@stoplight/prism-cli/dist/index.js';
  const contract = 'src/adapters/rest/account-api.yaml';
  const child = spawn(process.execPath, [program, 'proxy', contract, upstream, '--port', '0'], { cwd: root });
  const ended = once(child, 'exit').then(() => undefined);
  let said = '';
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /listening on (http:\/\/\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended]);
  assert.ok(url, `Prism does not start: ${said}`);
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return { url, stop };
}

export interface Violation {
  /** `response` or `request` first. */
  readonly location: readonly string[];
  readonly message: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly violations: readonly Violation[];
}

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser's part: keeps cookies, sends the CSRF header. Remembers every answer. */
export class Visitor {
  readonly answers: Answer[] = [];
  readonly #cookies = new Map<string, string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async call(method: string, path: string, { body, headers = {} }: Call = {}): Promise<Answer> {
    const response = await fetch(this.#base + path, {
      method,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        'X-PBX-Request': '1',
        // As behind a proxy that ends TLS: the cookies are then called as the contract has it.
        'X-Forwarded-Proto': 'https',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        Cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.#keep(response.headers.get('Set-Cookie') ?? '');
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    const answer: Answer = {
      status: response.status,
      body: (isJson ? JSON.parse(text) : {}) as Answer['body'],
      violations: JSON.parse(response.headers.get('sl-violations') ?? '[]') as Violation[],
    };
    this.answers.push(answer);
    return answer;
  }

  /** Prism puts several cookies into one line. */
  #keep(line: string): void {
    for (const [, name = '', value = ''] of line.matchAll(/(?:^|, *)([\w-]+)=([^;]*);/g)) {
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
