import type { Loosening } from './loosening.js';

/** Of `metadata.ts` and what fetches them, each noticed in a page unless another file is named. */
const metadata = (
  check: string,
  find: string,
  replace: string,
  test: string,
  { file = 'src/adapters/oidc/metadata.ts', tests = 'hostile-metadata.e2e.ts' } = {},
): Loosening => ({ check, file, find, replace, caughtBy: { file: tests, test } });

const inConnection = { file: 'src/adapters/oidc/connection.ts' };
const inTokens = { file: 'src/adapters/oidc/tokens.ts' };
const inUrls = { file: 'src/exchange/base-url.ts' };
const inNode = { tests: 'metadata.test.ts' };
const issuer = 'if (metadata.issuer !== issuer)';

/** Of a provider's metadata, its endpoints and its keys. */
export const metadataLoosenings: readonly Loosening[] = [
  metadata(
    'whose metadata they are',
    issuer,
    'if (!metadata.issuer)',
    'case 33: another issuer',
    inConnection,
  ),
  metadata(
    'the end of the issuer in metadata',
    issuer,
    'if (!metadata.issuer.startsWith(issuer))',
    'case 33: the issuer with a slash',
    inConnection,
  ),
  metadata(
    'that people are sent where nobody listens',
    'authorization_endpoint: endpoint,',
    'authorization_endpoint: text,',
    'case 33: authorization_endpoint where others listen',
  ),
  metadata(
    'that metadata name an issuer',
    'issuer: text,',
    'issuer: optional(text),',
    'case 33: no issuer',
    inNode,
  ),
  ...(['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const).flatMap((name) => [
    metadata(
      `that ${name} is safe`,
      `${name}: endpoint,`,
      `${name}: text,`,
      `case 33: ${name} where others listen`,
      inNode,
    ),
    metadata(
      `that there is ${name}`,
      `${name}: endpoint,`,
      `${name}: optional(endpoint),`,
      `case 33: no ${name}`,
      inNode,
    ),
  ]),
  ...(['revocation_endpoint', 'end_session_endpoint'] as const).map((name) =>
    metadata(
      `that ${name} is safe`,
      `${name}: optional(endpoint),`,
      `${name}: optional(text),`,
      `case 33: ${name} where others listen`,
      inNode,
    ),
  ),
  metadata(
    'that a word is no yes',
    'optional(flag)',
    'optional(check(() => true))',
    'case 33: "true" where yes or no is due',
    inNode,
  ),
  metadata(
    'that nobody is in front of an address',
    'return secure && !url.username && !url.password ? url : undefined;',
    'return secure ? url : undefined;',
    'case 33: token_endpoint with somebody in front',
    { ...inUrls, ...inNode },
  ),
  metadata(
    'that addresses without TLS are of this device',
    ` && LOOPBACK.test(url.hostname)`,
    '',
    'case 33: jwks_uri where others listen',
    { ...inUrls, ...inNode },
  ),
  metadata(
    'that addresses are of the web',
    `url.protocol === 'https:' ||`,
    `url.protocol !== 'http:' ||`,
    'case 33: authorization_endpoint that is a script',
    { ...inUrls, ...inNode },
  ),
  metadata(
    'that there is no password in an address',
    'return secure && !url.username && !url.password ? url : undefined;',
    'return secure && !url.username ? url : undefined;',
    'case 33: token_endpoint with a password',
    { ...inUrls, ...inNode },
  ),
  metadata(
    'that keys are asked for without cookies of the provider',
    `const manner = { headers: {}, credentials: 'omit' } as const;`,
    `const manner = { headers: {}, credentials: 'include' } as const;`,
    'case 33: a provider gets no cookies of its own from the page',
    inConnection,
  ),
  metadata(
    'that tokens are asked for without cookies of the provider',
    `fetchRequestCredentials: 'omit',`,
    `fetchRequestCredentials: 'include',`,
    'case 33: a provider gets no cookies of its own from the page',
    { file: 'src/adapters/oidc/attempt.ts' },
  ),
  metadata(
    'that new keys are looked for at once',
    'cooldownDuration: 0,',
    '',
    'case 31: new keys, which are published one look too late',
    { ...inConnection, tests: 'hostile-tokens.e2e.ts' },
  ),
  metadata(
    'that keys are not the ones that the browser has kept',
    `, cache: 'no-cache'`,
    '',
    'case 31: new keys, while the browser still has the old ones',
    { ...inConnection, tests: 'hostile-tokens.e2e.ts' },
  ),
  metadata(
    'that metadata are the work of the provider',
    'await fromProvider(() => call(discovery, options));',
    'await call(discovery, options);',
    'case 33: a page (HTML)',
    inConnection,
  ),
  metadata(
    'what a token endpoint says that does not answer',
    '/^Invalid response Content-Type|\\(\\d{3}\\)/.test(error.message)',
    'false',
    'case 43: a page (HTML)',
    inTokens,
  ),
  metadata(
    'that an outage is no refusal',
    `['server_error', 'temporarily_unavailable']`,
    '[]',
    'case 43: temporarily_unavailable',
    inTokens,
  ),
  metadata(
    'that JSON which breaks off is no answer',
    ' ||\n  error instanceof SyntaxError',
    '',
    'case 43: JSON that breaks off',
    inTokens,
  ),
  metadata(
    'that errors of a provider are told in words of ours',
    'KNOWN.find((known) => known === error.error)',
    'error.error',
    'case 43: an error in words of its own is told to nobody',
    inTokens,
  ),
  metadata(
    'that an access token is text',
    ` || typeof access_token !== 'string'`,
    '',
    'case 43: an object for an access token',
    inTokens,
  ),
  metadata(
    'that the callback page is of this origin',
    'if (origin !== location.origin)',
    'if (!origin)',
    'case 44: a callback page of another origin',
    { file: 'src/adapters/sso-window/callback-url.ts', tests: 'hostile.e2e.ts' },
  ),
];
