import type { AuthAdapter, CallOptions } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import { Inapplicable } from './case.js';
import type { Client } from './client.js';
import type { Control } from './control.js';
import type { Journal } from './exchange.js';
import type { Fixtures, Identities, Newcomer, Person, Role } from './fixtures.js';
import { totp } from './totp.js';

/** An adapter with all its functions, each of which may turn out not to be there. */
export type Visitor = {
  readonly [Name in keyof AuthAdapter]-?: (
    input: Parameters<Required<AuthAdapter>[Name]>[0],
  ) => ReturnType<Required<AuthAdapter>[Name]>;
};

export interface BenchOptions {
  readonly fixtures: Fixtures;
  readonly control: Control | undefined;
  readonly journal: Journal;
  /** The page's origin, or the backend's own. */
  readonly pageOrigin: string;
  /** Is the backend asked over TLS? */
  readonly isSecure: boolean;
  readonly connect: () => Promise<AuthAdapter>;
  readonly openClient: () => Client;
}

/** What a case works with: people, clients, and the backend's switches. */
export class Bench {
  readonly #options: BenchOptions;

  constructor(options: BenchOptions) {
    this.#options = options;
  }

  /** Somebody who has just come, with an adapter and nothing else. */
  async visitor(): Promise<Visitor> {
    const adapter = await this.#options.connect();
    return wrap(adapter, this.#options.journal);
  }

  /** The same over bare HTTP. */
  client(): Client {
    return this.#options.openClient();
  }

  get control(): Control {
    return this.#options.control ?? missing('control');
  }

  get pageOrigin(): string {
    return this.#options.pageOrigin;
  }

  get isSecure(): boolean {
    return this.#options.isSecure;
  }

  person(role: Role): Person {
    return this.#options.fixtures.accounts[role] ?? missing(`accounts.${role}`);
  }

  get newPassword(): string {
    return this.#options.fixtures.newPassword ?? missing('newPassword');
  }

  get administrator(): Readonly<Record<string, string>> {
    const { token } = this.#options.fixtures.administrator ?? missing('administrator');
    return { Authorization: `Bearer ${token}` };
  }

  get newcomer(): Newcomer {
    return this.#options.fixtures.newcomer ?? missing('newcomer');
  }

  get identities(): Identities {
    return this.#options.fixtures.identities ?? missing('identities');
  }

  /** The backend's time, as well as it can be known. */
  now(): Promise<number> {
    return this.#options.control?.now() ?? Promise.resolve(Date.now());
  }

  /** What the person's authenticator app shows. */
  async totp(role: Role): Promise<string> {
    const secret = this.person(role).totpSecret ?? missing(`accounts.${role}.totpSecret`);
    return totp(secret, await this.now());
  }
}

function missing(what: string): never {
  throw new Inapplicable(`the fixtures have no ${what}`);
}

/** A language, for the mails; nobody gives up. */
const options = (): CallOptions => ({ signal: new AbortController().signal, locale: 'es' });

type AnyOperation = (input: unknown, options: CallOptions) => Promise<unknown>;

const functions: Readonly<Record<keyof AuthAdapter, true>> = {
  signIn: true,
  answerChallenge: true,
  sendChallengeCode: true,
  completePasswordChange: true,
  getProviders: true,
  signInWith: true,
  signInWithCode: true,
  signInWithCredential: true,
  resume: true,
  getSession: true,
  renewSession: true,
  signOut: true,
  getPasswordPolicy: true,
  getAccount: true,
  changePassword: true,
  openTicket: true,
  getTicket: true,
  resendWelcomeMail: true,
  listSessions: true,
  revokeSession: true,
};

/** All the functions that an adapter may have. */
export const adapterFunctions = Object.keys(functions) as readonly (keyof AuthAdapter)[];

function wrap(adapter: AuthAdapter, journal: Journal): Visitor {
  const call = (name: keyof AuthAdapter) => async (input: unknown) => {
    const operation = (adapter as Partial<Record<string, AnyOperation>>)[name];
    if (!operation) throw new Inapplicable(`the adapter has no ${name}`);
    const note = (outcome: unknown): void => journal.add({ kind: 'call', operation: name, input, outcome });
    try {
      const result = await operation.call(adapter, input, options());
      note(result);
      return result;
    } catch (error) {
      note(describe(error));
      throw error;
    }
  };
  // `functions` has every name, so this has every member; what each takes is the adapter's business.
  return Object.fromEntries(adapterFunctions.map((name) => [name, call(name)])) as Visitor;
}

function describe(error: unknown): unknown {
  if (!(error instanceof AuthError)) return { thrown: String(error) };
  const { code, retryAfter, fields, reasons, reference } = error;
  return { error: code, retryAfter, fields, reasons, reference };
}
