// Signing in by a dialog of the browser (FedCM), and by what comes in its place.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AuthAdapter } from '../../src/index.js';
import { engines, launchBrowser } from './support/browser.js';
import {
  asking,
  DialogPortal,
  meetDialog,
  reset,
  startFedCmStage,
  type FedCmStage,
} from './support/fed-cm.js';
import { meet, Portal } from './support/portal.js';

let stage: FedCmStage;
before(async () => {
  stage = await startFedCmStage();
});
after(() => stage.stop());

const asked = (name: string, deed: (portal: DialogPortal, stage: FedCmStage) => Promise<void>): void => {
  test(name, () => meetDialog(stage, (portal) => deed(portal, stage)));
};

/** What the backend was given and believed. */
const handedOver = (remember: boolean) => ({
  provider: 'other',
  kind: 'credential',
  members: ['idToken', 'nonce', 'remember'],
  redirectUri: undefined,
  remember,
});

describe('A dialog of the browser', () => {
  for (const remember of [false, true]) {
    asked(
      `signs in${remember ? ', remembered' : ''}: its ID token is handed over, with the nonce`,
      async (portal, { backend }) => {
        const refused = await violations(portal);
        if (remember) await portal.remember();
        await portal.press('other');
        await portal.choose();
        await portal.assertSignedIn('ana', remember ? 'persistent' : undefined);
        assert.deepEqual(backend.handOvers, [handedOver(remember)]);
        assert.deepEqual(await portal.stored(), { local: [], session: [] });
        assert.deepEqual(await refused(), []);
        assert.equal(portal.dialogs, 1);
      },
    );
  }

  asked('asks with a nonce that is new each time', async (portal, { fedcm }) => {
    const before = fedcm.requests.length;
    for (const round of [1, 2]) {
      await portal.press('other');
      await portal.choose();
      await portal.assertSignedIn('ana');
      if (round === 1) await portal.signOut();
    }
    const assertions = fedcm.requests.slice(before).filter(({ endpoint }) => endpoint === 'assertion');
    const nonces = assertions.map(
      ({ body }) => (JSON.parse(body['params'] ?? '') as { nonce: string }).nonce,
    );
    assert.equal(new Set(nonces).size, 2);
    assert.ok(
      nonces.every((nonce) => nonce.length === 36),
      nonces.join(),
    );
  });

  asked('lets the person choose between accounts', async (portal, { fedcm }) => {
    fedcm.signedIn = ['stranger', 'ana'];
    await portal.press('other');
    await portal.choose(1);
    await portal.assertSignedIn('ana');
  });

  asked('whom the phone system does not know is not signed in', async (portal, { fedcm, backend }) => {
    fedcm.signedIn = ['stranger'];
    await portal.press('other');
    await portal.choose();
    await portal.failsWith('account-not-linked');
    assert.equal(backend.handOvers.length, 1);
  });

  asked(
    'case 36: dismissed, it is no alarm, and the same can be done in this tab',
    async (portal, { backend }) => {
      await portal.press('other');
      await portal.dismiss();
      await portal.failsWith('sso-cancelled');
      await portal.assertCalm();
      assert.match(await portal.told('You cancelled'), /go on in this tab\.$/);
      assert.deepEqual(backend.handOvers, []);
      await portal.page.locator('pbx-login >>> [data-action=redirect]').click();
      await portal.assertSignedIn('ana');
      assert.deepEqual(backend.handOvers, [handedOver(false)]);
      assert.equal(portal.dialogs, 1);
    },
  );

  asked('dismissed, it can be asked for again', async (portal) => {
    await portal.press('other');
    await portal.dismiss();
    await portal.failsWith('sso-cancelled');
    await portal.press('other');
    await portal.choose();
    await portal.assertSignedIn('ana');
  });

  asked('who is not signed in at the provider does that first', async (portal, { fedcm }) => {
    fedcm.signedIn = [];
    const login = await portal.pressForLogin();
    await login.locator('button[value=ana]').click();
    await portal.choose();
    await portal.assertSignedIn('ana');
  });

  asked('who closes the window of the provider has cancelled', async (portal, { fedcm }) => {
    fedcm.signedIn = [];
    await (await portal.pressForLogin()).close();
    await portal.failsWith('sso-cancelled');
    await portal.assertCalm();
  });
});

describe('After a sign-out', () => {
  test('the same button asks again', async () => {
    reset(stage);
    // Chromium signs people in again by itself, but not in the contexts of tests.
    const context = stage.browser.defaultBrowserContext();
    const page = await context.newPage();
    try {
      const portal = new DialogPortal({ context, page, problems: [] }, stage.site);
      await portal.watch();
      await portal.open();
      for (const round of [1, 2]) {
        await portal.press('other');
        await portal.choose();
        await portal.assertSignedIn('ana');
        assert.equal(portal.dialogs, round);
        await portal.signOut();
        await portal.assertSignedOut();
      }
    } finally {
      await page.close();
    }
  });
});

// Chromium's dialog keeps the page from keys and clicks; others may not.
describe('While a dialog is open', () => {
  asked('what is pressed does not reach the page, and changes nothing', async (portal) => {
    await portal.press('other');
    const shown = await portal.dialog('AccountChooser');
    await portal.page.keyboard.press('Escape');
    await portal.page.keyboard.press('Enter');
    await portal.select(shown);
    await portal.assertSignedIn('ana');
    assert.equal(portal.dialogs, 1);
  });

  asked('Escape closes it, and the button works again', async (portal) => {
    await portal.press('other');
    await portal.dialog('AccountChooser');
    await portal.page.evaluate(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    await portal.assertCalledOff();
    await portal.press('other');
    await portal.choose();
    await portal.assertSignedIn('ana');
    assert.equal(portal.dialogs, 2);
  });

  asked('a second press closes it, and asks again', async (portal) => {
    await portal.press('other');
    await portal.dialog('AccountChooser');
    await portal.page.evaluate(() => document.querySelector<HTMLElement>('.pbx-provider')?.click());
    await portal.assertClosed();
    await portal.choose();
    await portal.assertSignedIn('ana');
    assert.deepEqual(await portal.errors(), []);
    assert.equal(portal.dialogs, 2);
  });

  asked('a password that is sent instead closes it', async (portal, { backend }) => {
    await portal.page.locator('input[name=username]').fill('101@demo.pbx.example');
    await portal.page.locator('input[name=password]').fill('tormenta-violeta-31-Faro');
    await portal.press('other');
    await portal.dialog('AccountChooser');
    await portal.page.evaluate(() => document.querySelector('pbx-login')?.requestSubmit());
    await portal.assertClosed();
    await portal.assertSignedIn('ana');
    assert.deepEqual(await portal.errors(), []);
    assert.deepEqual(backend.handOvers, []);
  });

  asked('called off by whoever asked, it is no failure', async (portal) => {
    const ended = portal.page.evaluate(() => {
      const { adapter } = (globalThis as unknown as { site: { adapter: AuthAdapter } }).site;
      const calledOff = new AbortController();
      Object.assign(globalThis, { calledOff });
      const input = {
        provider: 'other',
        flow: 'credential',
        returnTo: location.href,
        remember: false,
      } as const;
      const { signal } = calledOff;
      return adapter.signInWith?.(input, { signal, locale: 'en' }).catch((error: unknown) => String(error));
    });
    await portal.dialog('AccountChooser');
    await portal.page.evaluate(() =>
      (globalThis as unknown as { calledOff: AbortController }).calledOff.abort(),
    );
    assert.equal(await ended, 'AuthError: aborted');
  });

  asked('a login that is taken away closes it', async (portal, { backend }) => {
    await portal.press('other');
    await portal.dialog('AccountChooser');
    await portal.page.evaluate(() => document.querySelector('pbx-login')?.remove());
    await portal.assertClosed();
    assert.deepEqual(await portal.errors(), []);
    assert.deepEqual(backend.handOvers, []);
  });
});

describe('Without a dialog', () => {
  const redirected = async (portal: Portal): Promise<void> => {
    await portal.open();
    const { fedcm, backend } = stage;
    const before = fedcm.requests.length;
    await portal.press('other');
    await portal.assertSignedIn('ana');
    const endpoints = fedcm.requests.slice(before).map(({ endpoint }) => endpoint);
    assert.ok(endpoints.includes('authorize') && !endpoints.includes('config'), endpoints.join());
    assert.deepEqual(backend.handOvers, [handedOver(false)]);
  };

  asked('a browser that has none leads to the provider', async (portal) => {
    await portal.page.evaluateOnNewDocument(
      () => void Reflect.deleteProperty(globalThis, 'IdentityCredential'),
    );
    await redirected(portal);
    assert.equal(portal.dialogs, 0);
  });

  asked('a provider without one is never asked for one', async (portal, { site, backend, fedcm }) => {
    await portal.page.evaluateOnNewDocument(() => {
      navigator.credentials.get = () => Promise.reject(new Error('Nobody should ask.'));
    });
    site.config = { apiUrl: backend.apiUrl, providers: { other: asking(fedcm, false) } };
    await redirected(portal);
    assert.equal(portal.dialogs, 0);
  });

  for (const engine of engines.filter((one) => one !== 'chrome')) {
    test(`${engine} has none, and leads to the provider`, async () => {
      const browser = await launchBrowser(engine);
      try {
        reset(stage);
        await meet(browser, stage.site, redirected);
      } finally {
        await browser.close();
      }
    });
  }
});

/** What the page's policy did not let happen, from now on. */
async function violations({ page }: Portal): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { refused: unknown }).refused);
}
