// A provider whose every answer can be bent, and what is right when none is; with the cases of the attack catalogue that need
// two of them, or a code that works: 34, 44 and 45. The others are in the files beside this one.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import {
  assertNoHandOver,
  countOf,
  failsWith,
  impatient,
  signIn,
  stage,
  type Finish,
  type Play,
} from './support/hostile.js';
import { challengeOf } from './support/providers/walk.js';

const finishes: readonly Finish[] = ['backend-code', 'backend-credential', 'browser'];

describe('a provider that is honest', () => {
  const visited = stage();

  for (const finish of finishes)
    for (const flow of ['redirect', 'popup'] as const)
      visited(
        `what is right signs in (${finish}, ${flow})`,
        async (play) => {
          await signIn(play);
          await play.portal.assertSignedIn('ana');
          const local = await play.portal.stored();
          assert.deepEqual(local, { local: [], session: [] });
          assert.equal(play.backend.handOvers.length, finish === 'browser' ? 0 : 1);
        },
        { finish, flow },
      );
});

describe('a code that somebody slips in', () => {
  const visited = stage();

  /** A code of a flow that the attacker began, with the verifier of the attacker. */
  const inject = ({ provider, site }: Play): void => {
    const codeChallenge = challengeOf('of-the-attacker');
    const code = provider.issueCode({ redirectUri: site.redirectUri, codeChallenge, sub: 'elena' });
    provider.bend.authorize.parameters['code'] = code;
  };

  visited('case 34: the backend cannot redeem it', async (play) => {
    inject(play);
    await signIn(play);
    await failsWith(play, 'sso-rejected');
    const [{ refused } = {}, ...more] = play.backend.handOvers;
    assert.deepEqual([refused, more], ['invalid_grant', []]);
  });

  for (const finish of ['backend-credential', 'browser'] as const)
    visited(
      `case 34: the page cannot redeem it (${finish})`,
      async (play) => {
        inject(play);
        await signIn(play);
        await failsWith(play, 'sso-rejected', 'The token endpoint refuses (invalid_grant).');
        assertNoHandOver(play);
      },
      { finish },
    );
});

describe('a page that cannot be come back to', () => {
  const visited = stage();

  visited(
    'case 44: a callback page of another origin',
    async (play) => {
      await signIn(play);
      await failsWith(play, 'unsupported', 'The callback page has to be of this origin.');
      assert.equal(countOf(play.provider, '/authorize'), 0);
      const problems = play.portal.visitor.problems.splice(0);
      assert.match(problems.join(), /^page error: TypeError: The callback page has to be of this origin\.\n/);
    },
    { options: { redirectUri: 'https://elsewhere.example/oidc-callback.html' } },
  );

  visited('case 44: a browser that keeps nothing', async (play) => {
    await play.page.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await signIn(play);
    await failsWith(play, 'unsupported');
    assert.equal(countOf(play.provider, '/authorize'), 0);
  });
});

describe('a provider that somebody turned away from', () => {
  const visited = stage();

  /** The first one knows Elena, the second one Ana. */
  async function pressFirst(play: Play): Promise<void> {
    const { bend } = play.provider;
    bend.authorize.does = 'page';
    bend.idToken.claims = { sub: 'elena', name: 'Elena Ruiz' };
    await play.portal.open();
    await play.portal.press('other');
  }

  const assertSecondAlone = async ({ portal, backend }: Play): Promise<void> => {
    await portal.assertSignedIn('ana');
    assert.deepEqual(
      backend.handOvers.map(({ provider }) => provider),
      ['google'],
    );
  };

  visited('case 45: with the whole page, and its answer comes late', async (play) => {
    const { page, portal } = play;
    await pressFirst(play);
    await page.waitForSelector('#continue');
    const late = await page.$eval('#continue', (link) => (link as HTMLAnchorElement).href);
    await page.goBack();
    await portal.press('google');
    await assertSecondAlone(play);
    await page.goto(late);
    await page.waitForSelector('main.final');
    await page.goto(play.site.origin);
    await assertSecondAlone(play);
  });

  visited(
    'case 45: in a window, and its answer comes late',
    async (play) => {
      const { page, portal } = play;
      const opened = new Promise<string>((resolve) => {
        page.once('popup', (popup) => {
          void popup
            ?.waitForSelector('#continue')
            .then((link) => link?.evaluate((one) => (one as HTMLAnchorElement).href))
            .then((href) => resolve(href ?? ''));
        });
      });
      await pressFirst(play);
      const late = await opened;
      await portal.press('google');
      await assertSecondAlone(play);
      const tab = await portal.visitor.context.newPage();
      await impatient(tab);
      await tab.goto(late);
      await tab.waitForSelector('main.final');
      await page.bringToFront();
      await assertSecondAlone(play);
    },
    { flow: 'popup' },
  );
});

describe('a sign-in that somebody gave up while the page was at work', () => {
  const visited = stage({ finish: 'browser', flow: 'popup' });

  /** The page has the code redeemed, and waits for the keys; until the function is called that this gives. */
  async function waitForKeys({ page, provider, portal }: Play): Promise<() => Promise<void>> {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => {
      page.on('request', (request) => {
        const isHeld = request.url() === `${provider.issuer}/keys`;
        if (isHeld) resolve();
        void (isHeld ? held : Promise.resolve()).then(() => request.continue());
      });
    });
    await page.setRequestInterception(true);
    provider.bend.idToken.claims = { sub: 'elena', name: 'Elena Ruiz' };
    await portal.open();
    await portal.press('other');
    await asked;
    return async () => {
      const come = page.waitForResponse(`${provider.issuer}/keys`);
      release();
      await come;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // to be checked and believed
    };
  }

  const whoIsHeld = ({ page }: Play): Promise<string> =>
    page.evaluate(async () => {
      interface Held {
        getSession: (input: object, options: object) => Promise<{ user?: { displayName: string } }>;
      }
      const { adapter } = (globalThis as unknown as { site: { adapter: Held } }).site;
      const options = { signal: new AbortController().signal, locale: 'en' };
      return (await adapter.getSession({}, options)).user?.displayName ?? 'nobody';
    });

  visited('case 45: another provider has signed in meanwhile', async (play) => {
    const { site, second, portal } = play;
    const { issuer: authority, clientId } = second;
    const options = { authority, clientId, name: 'Google', finish: 'browser', flows: ['popup'] } as const;
    site.config = { providers: { ...site.config.providers, google: { preset: 'oidc', options } } };
    const keysCome = await waitForKeys(play);
    await portal.press('google');
    await portal.assertSignedIn('ana');
    await keysCome();
    await portal.assertSignedIn('ana');
    assert.equal(await whoIsHeld(play), 'Ana García López');
  });

  visited('case 45: it was called off', async (play) => {
    const { page, portal } = play;
    const keysCome = await waitForKeys(play);
    await page.locator('::-p-aria([name="Cancel"][role="button"])').click();
    await keysCome();
    await portal.assertSignedOut();
    assert.equal(await whoIsHeld(play), 'nobody');
  });
});
