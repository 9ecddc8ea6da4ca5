// Single sign-on that a backend begins, in a window (`createPopupSso`): the mock's, with its page for identities.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import { createWorld, demoSeed } from '../../mocks/index.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import type { createPopupSso } from '../../src/adapters/popup-sso/index.js';
import type { AuthAdapter, SignInResult } from '../../src/index.js';
import {
  act,
  assertErrors,
  assertSignsIn,
  assertTidy,
  hold,
  isClosed,
  look,
  onStage,
  type Scene,
} from './support/windows.js';

let mock: MockServer;
before(async () => {
  // The page prefers the window all the same.
  const flows = ['redirect', 'popup'] as const;
  const providers = demoSeed.providers.map((provider) => ({ ...provider, flows }));
  mock = await startMockServer({ world: createWorld({ seed: { ...demoSeed, providers } }) });
});
after(() => mock.close());

const staged = onStage();

const test = (name: string, deed: (scene: Scene) => Promise<void>): void =>
  staged(name, async (scene) => {
    mock.world.reset();
    scene.site.config = { apiUrl: mock.apiUrl, popup: true };
    scene.site.connect = [mock.url];
    await deed(scene);
  });

/** Presses the button of Google, up to the mock's page. */
async function goToMock({ portal }: Scene): Promise<Page> {
  if (portal.page.url() === 'about:blank') await portal.open('/portal?x=1');
  const popup = await portal.pressForWindow('google');
  await popup.waitForSelector('button[name=choose]');
  return popup;
}

const choose = (popup: Page, who: string): Promise<void> =>
  popup.$eval(`button[value="${who}"]`, (button) => button.click());

/** Told of a failure, at a form that works as before. */
async function assertTold(scene: Scene, popup: Page, code: string, beginning: string): Promise<void> {
  await scene.portal.told(beginning);
  await isClosed(popup);
  await assertErrors(scene, code);
  await assertTidy(scene);
  await choose(await goToMock(scene), 'google-ana');
  await assertSignsIn(scene, code);
}

describe('single sign-on that the backend begins in a window', () => {
  test('signs in, and nothing of the page changes', async (scene) => {
    const { page, portal, site } = scene;
    const popup = await goToMock(scene);
    assert.equal(new URL(popup.url()).origin, mock.url);
    const length = await page.evaluate(() => history.length);
    await choose(popup, 'google-ana');
    await assertSignsIn(scene);
    await isClosed(popup);
    await assertTidy(scene);
    assert.equal(await page.evaluate(() => history.length), length);
    assert.equal(page.url(), `${site.origin}/portal?x=1`);
    assert.deepEqual(await portal.stored(), { local: [], session: [] });
    await page.reload();
    await portal.assertSignedIn('ana');
  });

  test('is remembered where that was asked for', async (scene) => {
    await scene.portal.open();
    await scene.portal.remember();
    await choose(await goToMock(scene), 'google-ana');
    await scene.portal.assertSignedIn('ana', 'persistent');
    await scene.page.reload();
    await scene.portal.assertSignedIn('ana', 'persistent');
  });

  for (const [what, who, code, beginning] of [
    ['a person who declines', 'deny', 'sso-cancelled', 'You cancelled the sign-in.'],
    ['a provider that fails', 'fail', 'sso-rejected', 'The sign-in was not completed.'],
    [
      'an account that is not linked',
      'google-ana-private',
      'account-not-linked',
      'That account is not linked',
    ],
  ] as const) {
    test(`tells of ${what}`, async (scene) => {
      const popup = await goToMock(scene);
      await choose(popup, who);
      await assertTold(scene, popup, code, beginning);
    });
  }

  test('tells of a backend that cannot begin, and closes the window', async (scene) => {
    await scene.portal.open();
    mock.world.scenario = ['server-error'];
    const popup = await scene.portal.pressForWindow('google');
    await scene.portal.told('Your phone system ran into a problem.');
    mock.world.scenario = [];
    await assertTold(scene, popup, 'server', 'Your phone system ran into a problem.');
  });

  test('case 52: opens the window before the backend is asked', async (scene) => {
    await scene.portal.open();
    const begin = await hold(scene.page, /\/sso\/google$/);
    const popup = await scene.portal.pressForWindow('google');
    await begin.came;
    assert.equal(popup.url(), 'about:blank');
    begin.release();
    await popup.waitForSelector('button[name=choose]');
    await choose(popup, 'google-ana');
    await assertSignsIn(scene);
  });

  test('case 52: goes on in this tab where the window is blocked', async (scene) => {
    await scene.page.evaluateOnNewDocument(() => (globalThis.open = () => null));
    await scene.portal.open();
    await scene.portal.press('google');
    await scene.portal.told('Your browser did not let the sign-in window open.');
    await act(scene, 'redirect');
    await scene.page.waitForSelector('button[name=choose]');
    await choose(scene.page, 'google-ana');
    await scene.portal.assertSignedIn('ana');
    assert.equal(scene.page.url(), `${scene.site.origin}/`);
  });

  test('case 53: a window that the person closes is told as closed', async (scene) => {
    const popup = await goToMock(scene);
    await popup.close();
    await look(scene);
    await scene.portal.told('The sign-in window was closed.');
    await choose(await goToMock(scene), 'google-ana');
    await assertSignsIn(scene, 'popup-closed');
  });

  test('case 55: is called off while the backend is asked', async (scene) => {
    await scene.portal.open();
    const begin = await hold(scene.page, /\/sso\/google$/);
    const popup = await scene.portal.pressForWindow('google');
    await begin.came;
    await act(scene, 'cancel-window');
    await isClosed(popup);
    await assertTidy(scene);
  });
});

interface FakeBackend {
  /** What it answers; in place of an address, `returnTo` is the one that it was given. */
  readonly begun: { readonly status: string; readonly url?: string; readonly [member: string]: unknown };
  readonly callback?: string;
}

/** Another backend than the one over HTTP, whose adapter would not let all of this through. Nobody is signed in there. */
async function useBackend({ portal, page }: Scene, fake: FakeBackend): Promise<void> {
  await portal.open();
  await page.evaluate(({ begun, callback }) => {
    const { site } = globalThis as unknown as { site: SiteOfBackend };
    const backend: Backend = {
      getProviders: async () => [{ id: 'google', brand: 'google', name: 'Google', flows: ['popup'] }],
      signInWith: async ({ returnTo }) => {
        document.title = returnTo;
        return { ...begun, ...(begun.url === 'returnTo' && { url: returnTo }) } as SignInResult;
      },
      resume: async () => ({ status: 'signed-out' }),
    };
    site.portal.adapter = site.createPopupSso(backend, callback === undefined ? {} : { callback });
  }, fake);
}

type Backend = Parameters<typeof createPopupSso>[0];
interface SiteOfBackend {
  readonly portal: { adapter: AuthAdapter };
  readonly createPopupSso: typeof createPopupSso;
}

describe('a backend that answers otherwise', () => {
  test('has nobody signed in after all: the sign-in was not completed', async (scene) => {
    await useBackend(scene, { begun: { status: 'redirecting', url: 'returnTo' } });
    const popup = await scene.portal.pressForWindow('google');
    await scene.portal.told('The sign-in was not completed.');
    await isClosed(popup);
    await assertErrors(scene, 'sso-rejected');
    await assertTidy(scene);
  });

  test('signs in at once: the window has nothing to show', async (scene) => {
    const user = {
      id: 'usr_101',
      displayName: 'Ana García López',
      domain: 'demo.pbx.example',
      userNumber: '101',
    };
    const session = { persistent: false, expiresAt: '2100-01-01T00:00:00Z' };
    await useBackend(scene, { begun: { status: 'signed-in', user, session } });
    const popup = await scene.portal.pressForWindow('google');
    await assertSignsIn(scene);
    await isClosed(popup);
  });

  test('leads to a script, which does not run', async (scene) => {
    await useBackend(scene, { begun: { status: 'redirecting', url: 'javascript:opener.ran=true' } });
    const popup = await scene.portal.pressForWindow('google');
    await scene.portal.told('We do not understand what your phone system answered.');
    await isClosed(popup);
    assert.equal(await scene.page.evaluate(() => 'ran' in globalThis), false);
    await assertErrors(scene, 'protocol');
  });
});

describe('the address of the callback page', () => {
  test('goes to the backend without what is after its path, and with a state', async (scene) => {
    const callback = '/oidc-callback.html?state=mine#pbx-error=mine';
    await useBackend(scene, { begun: { status: 'redirecting', url: 'returnTo' }, callback });
    await scene.portal.pressForWindow('google');
    await scene.portal.told('The sign-in was not completed.');
    const [address, state] = (await scene.page.title()).split('?');
    assert.equal(address, scene.site.redirectUri);
    assert.match(decodeURIComponent(state ?? ''), /^state=[\da-f-]{36};popup$/);
  });

  test('is refused where it is of another origin: nothing could be told from there', async (scene) => {
    const callback = 'https://elsewhere.example/oidc-callback.html';
    await useBackend(scene, { begun: { status: 'redirecting', url: 'returnTo' }, callback });
    const popup = await scene.portal.pressForWindow('google');
    await scene.portal.told('We cannot finish your sign-in on this page.');
    await isClosed(popup);
    assert.equal(await scene.page.title(), 'Acme'); // the backend was not asked
    // For the developer's eyes.
    const [problem = '', ...more] = scene.portal.visitor.problems.splice(0);
    assert.match(problem, /^page error: TypeError: The callback page has to be of this origin\./);
    assert.deepEqual(more, []);
  });
});
