// A provider whose metadata, token endpoint or keys are not what they should be: cases 31, 33 and 43 of the attack catalogue.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { assertNoHandOver, countOf, failsWith, signIn, stage, type Play } from './support/hostile.js';
import { answers, omit, rawJson, type EndpointBend, type Members } from './support/providers/hostile-bend.js';

/** What a network says in a provider's place. */
const unanswered: readonly (readonly [what: string, bend: Partial<EndpointBend>])[] = [
  ['not for pages to read', { cors: false }],
  ['a page (HTML)', { instead: answers.html }],
  ['a way to a login page', { instead: answers.toLoginPage }],
  ['an error of the server', { instead: answers.serverError }],
  ['a connection that breaks', { instead: 'drop' }],
  ['JSON that breaks off', { instead: { ...answers.emptyObject, body: '{"issuer":' } }],
];

/** A browser says in its console what it keeps from a page. */
function expectCorsErrors({ portal: { visitor } }: Play): void {
  const others = visitor.problems.filter((problem) => !problem.includes('has been blocked by CORS policy'));
  visitor.problems.splice(0, Infinity, ...others);
}

/** Nobody is sent anywhere, and nobody else is asked. */
async function stays(
  play: Play,
  code: 'provider-unavailable' | 'sso-rejected',
  reason?: string,
): Promise<void> {
  await failsWith(play, code, reason);
  const { provider, site } = play;
  const others = provider.requests.filter(({ path }) => path !== '/.well-known/openid-configuration');
  assert.deepEqual(others, []);
  assert.equal(
    site.requests.some(({ path }) => path === '/oidc-callback.html'),
    false,
  );
}

describe('metadata that are not what they should be', () => {
  const asked = stage();

  const bent = (name: string, members: (play: Play) => Members, reason?: string): void =>
    asked(name, async (play) => {
      play.provider.bend.metadata.members = members(play);
      await signIn(play);
      await stays(play, reason === undefined ? 'provider-unavailable' : 'sso-rejected', reason);
    });

  const issuer = 'The metadata name another issuer than the authority.';
  bent('case 33: another issuer', ({ second }) => ({ issuer: second.issuer }), issuer);
  bent('case 33: the issuer with a slash', ({ provider }) => ({ issuer: `${provider.issuer}/` }), issuer);
  bent(
    'case 33: the issuer under another name',
    ({ provider }) => ({ issuer: provider.otherOrigin }),
    issuer,
  );

  const insecure = 'http://idp.example/x';
  for (const endpoint of [
    'authorization_endpoint',
    'token_endpoint',
    'jwks_uri',
    'revocation_endpoint',
    'end_session_endpoint',
  ])
    bent(`case 33: ${endpoint} where others listen`, () => ({ [endpoint]: insecure }));
  for (const [what, url] of [
    [
      'with somebody in front',
      ({ provider }: Play) => provider.issuer.replace('//', '//portal.example@') + '/authorize',
    ],
    ['that is a script', () => 'javascript:document.title="evil"'],
    ['that is a page of its own', () => 'data:text/html,evil'],
    ['below another address', () => '/authorize'],
    ['that is no text', () => ['https://idp.example/authorize']],
  ] as const)
    bent(`case 33: an authorization endpoint ${what}`, (play) => ({ authorization_endpoint: url(play) }));
  for (const member of ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'])
    bent(`case 33: no ${member}`, () => ({ [member]: omit }));
  bent('case 33: a word where yes or no is due', () => ({
    authorization_response_iss_parameter_supported: 'false',
  }));

  for (const [what, bend] of unanswered)
    asked(`case 33: ${what}`, async (play) => {
      Object.assign(play.provider.bend.metadata, bend);
      await signIn(play);
      await stays(play, 'provider-unavailable');
      expectCorsErrors(play);
    });

  asked('case 33: metadata that never come', async (play) => {
    play.provider.bend.metadata.instead = 'hang';
    await holdDeadlines(play);
    await signIn(play);
    await passDeadlines(play, '/.well-known/openid-configuration');
    await stays(play, 'provider-unavailable');
  });

  asked('case 33: once the metadata are right, the same button signs in', async (play) => {
    const { provider, portal } = play;
    provider.bend.metadata.instead = answers.serverError;
    await signIn(play);
    await stays(play, 'provider-unavailable');
    provider.bend.metadata.instead = undefined;
    await portal.press('other');
    await portal.assertSignedIn('ana');
  });

  asked(
    'case 33: a provider gets no cookies of its own from the page',
    async (play) => {
      // It does not allow credentials: a browser would not give the page an answer to a request that has some.
      await signIn(play);
      await play.portal.assertSignedIn('ana');
    },
    { finish: 'backend-credential' },
  );
});

describe('a token endpoint that gives nothing good', () => {
  const asked = stage({ finish: 'backend-credential' });

  const answered = (
    name: string,
    bend: Partial<EndpointBend>,
    code: 'provider-unavailable' | 'sso-rejected',
    reason?: string,
  ): void =>
    asked(name, async (play) => {
      Object.assign(play.provider.bend.token, bend);
      await signIn(play);
      await failsWith(play, code, reason);
      assertNoHandOver(play);
      expectCorsErrors(play);
    });

  for (const [what, bend] of unanswered) answered(`case 43: ${what}`, bend, 'provider-unavailable');

  const noGood = 'The token endpoint sends no good ID token.';
  const error = (body: object) => ({ instead: { ...answers.invalidGrant, body: JSON.stringify(body) } });
  answered('case 43: an empty object', { instead: answers.emptyObject }, 'sso-rejected', noGood);
  answered('case 43: no ID token', { members: { id_token: omit } }, 'sso-rejected', noGood);
  answered('case 43: an ID token that is none', { members: { id_token: 'x' } }, 'sso-rejected', noGood);
  answered('case 43: an object for an ID token', { members: { id_token: {} } }, 'sso-rejected', noGood);
  answered(
    'case 43: invalid_grant',
    { instead: answers.invalidGrant },
    'sso-rejected',
    'The token endpoint refuses (invalid_grant).',
  );
  for (const code of ['server_error', 'temporarily_unavailable'])
    answered(`case 43: ${code}`, error({ error: code }), 'provider-unavailable');
  answered(
    'case 43: an error in words of its own is told to nobody',
    error({ error: '<img src=x>', error_description: '<img src=x>' }),
    'sso-rejected',
    'The token endpoint refuses (with an error of its own).',
  );

  asked('case 43: tokens that never come', async (play) => {
    play.provider.bend.token.instead = 'hang';
    await holdDeadlines(play);
    await signIn(play);
    await passDeadlines(play, '/token');
    await failsWith(play, 'provider-unavailable');
    assertNoHandOver(play);
  });

  asked('case 43: after that, the same button signs in', async (play) => {
    const { provider, portal } = play;
    provider.bend.token.instead = answers.serverError;
    await signIn(play);
    await failsWith(play, 'provider-unavailable');
    provider.bend.token.instead = undefined;
    await portal.press('other');
    await portal.assertSignedIn('ana');
  });
});

describe('what a page that finishes itself is given', () => {
  const asked = stage({ finish: 'browser' });

  for (const [what, members] of [
    ['no access token', { access_token: omit }],
    ['an object for an access token', { access_token: {} }],
    ['an access token for ever', { expires_in: rawJson('1e400') }],
    ['an access token for longer than there are dates', { expires_in: 1e16 }],
  ] as const)
    asked(`case 43: ${what}`, async (play) => {
      play.provider.bend.token.members = members;
      await signIn(play);
      await failsWith(play, 'provider-unavailable');
    });

  asked('case 30: exp is later than there are dates', async (play) => {
    play.provider.bend.token.members = { expires_in: omit };
    play.provider.bend.idToken.claims = { exp: 1e300 };
    await signIn(play);
    await failsWith(play, 'provider-unavailable');
  });
});

describe('keys that cannot be had', () => {
  const asked = stage({ finish: 'backend-credential' });

  for (const [what, bend] of unanswered)
    asked(`case 31: the keys are ${what}`, async (play) => {
      Object.assign(play.provider.bend.keys, bend);
      await signIn(play);
      await failsWith(play, 'provider-unavailable');
      assertNoHandOver(play);
      expectCorsErrors(play);
    });

  asked('case 31: the keys are no keys', async (play) => {
    play.provider.bend.keys.instead = answers.emptyObject;
    await signIn(play);
    await failsWith(play, 'provider-unavailable');
    assertNoHandOver(play);
  });

  asked('case 31: keys that never come', async (play) => {
    play.provider.bend.keys.instead = 'hang';
    await holdDeadlines(play);
    await signIn(play);
    await passDeadlines(play, '/keys');
    await failsWith(play, 'provider-unavailable');
    assertNoHandOver(play);
  });
});

type Held = typeof globalThis & { deadlines: (() => void)[] };

/** Deadlines of requests (ours: 15 s, those of jose: 5 s) do not pass by themselves any more. */
const holdDeadlines = ({ page }: Play) =>
  page.evaluateOnNewDocument(() => {
    const held = globalThis as Held;
    held.deadlines = [];
    const { setTimeout, AbortSignal } = globalThis;
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    held.setTimeout = ((run: (...args: unknown[]) => void, after = 0, ...args: unknown[]) => {
      if (after !== 15_000) return setTimeout(run, after, ...args);
      return held.deadlines.push(() => run(...args));
    }) as typeof setTimeout;
    AbortSignal.timeout = (after) => {
      if (after !== 5000) return timeout(after);
      const controller = new AbortController();
      held.deadlines.push(() => controller.abort(new DOMException('', 'TimeoutError')));
      return controller.signal;
    };
  });

/** Once the provider has been asked, they pass. */
async function passDeadlines({ page, provider }: Play, path: string): Promise<void> {
  while (countOf(provider, path) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await page.evaluate(() => (globalThis as Held).deadlines.forEach((pass) => pass()));
}
