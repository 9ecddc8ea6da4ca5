import { clients } from './clients.js';
import { listen, type Host, type LoggedRequest } from './http.js';
import { createEngine, createKey, share, type ClientOptions } from './oidc-engine.js';
import { personButton } from './pages.js';
import type { PersonId } from './people.js';

export interface PlainProvider {
  readonly issuer: string;
  /** Public: for pages. */
  readonly clientId: string;
  /** Confidential, `client_secret_post`: for backends. */
  readonly webClientId: string;
  readonly webClientSecret: string;
  readonly requests: LoggedRequest[];
  /** Selector of a person's button on the login page. */
  readonly button: (person: PersonId) => string;
  /** From now on another key signs, and only that one is published. */
  readonly rotateKeys: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PlainProviderOptions extends ClientOptions {
  /** Default: `127.0.0.1`. */
  readonly host?: Host;
}

/** A certified provider as it comes: PKCE, `iss` in the answer (RFC 9207), rotated refresh tokens, logout, revocation. */
export async function startPlainProvider(options: PlainProviderOptions): Promise<PlainProvider> {
  const server = await listen(options.host);
  const shape = {
    issuer: server.origin,
    name: 'Plain ID',
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name'],
      email: ['email', 'email_verified'],
    },
    claimsOf: ({ name, givenName, familyName, email }) => ({
      name,
      given_name: givenName,
      family_name: familyName,
      email,
      email_verified: true,
    }),
  } satisfies Parameters<typeof createEngine>[2];
  const shared = await share();
  const begin = (keys = shared.keys): void =>
    server.answerWith(createEngine(server, options, shape, { ...shared, keys }).answer);
  begin();
  return {
    issuer: server.origin,
    ...clients,
    requests: server.requests,
    button: personButton,
    // Keys are given to it once: a successor takes over everything but them.
    rotateKeys: async () => begin([await createKey()]),
    stop: server.stop,
  };
}
