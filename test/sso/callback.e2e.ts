// The callback page by itself: opened by somebody it does not expect, or where nobody waits for what it has to tell.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import { engines, launchBrowser } from './support/browser.js';
import {
  assertSignsIn,
  goAway,
  hold,
  isClosed,
  lead,
  onStage,
  openTab,
  sayYes,
  severed,
  withoutPolicy,
  type Scene,
} from './support/windows.js';
import { pass, spy } from './support/window-spy.js';

const test = onStage();

const answered = '?code=secret-code&state=some-state;popup&iss=somebody';

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (found) => found.textContent);

const hasLink = async (page: Page): Promise<boolean> => (await page.$('a')) !== null;

/** Nobody has said for three seconds that it was for them. */
async function waitInVain(page: Page): Promise<void> {
  await page.waitForSelector('.spinner');
  await pass(page, 3000);
  await page.waitForSelector('main.final');
}

const speaks = (page: Page, ...languages: string[]): Promise<unknown> =>
  page.evaluateOnNewDocument(
    (tags) => Object.defineProperty(navigator, 'languages', { get: () => tags }),
    languages,
  );

describe('the callback page where nobody waits', () => {
  test('says at once that there is nothing to go on with, where no answer came along', async ({
    page,
    site,
  }) => {
    await page.goto(site.redirectUri);
    await page.waitForSelector('main.final');
    assert.equal(await text(page, 'h1'), 'This sign-in is no longer valid.');
    assert.equal(await page.title(), 'This sign-in is no longer valid.');
    assert.equal(await page.$eval('a', ({ href }) => href), `${site.origin}/`);
  });

  test('says it after a while, where an answer came along that was for a window', async ({ page, site }) => {
    await page.goto(site.redirectUri + answered);
    assert.equal(await text(page, 'p'), 'Finishing your sign-in…');
    assert.equal(page.url(), site.redirectUri); // the answer is in no address any more
    await waitInVain(page);
    assert.equal(await text(page, 'h1'), 'This sign-in is no longer valid.');
    assert.equal(await hasLink(page), true);
  });

  test('knows nothing of the answer when it is loaded again', async ({ page, site }) => {
    await page.goto(site.redirectUri + answered);
    await waitInVain(page);
    await page.reload();
    await page.waitForSelector('main.final');
    assert.equal(page.url(), site.redirectUri);
    assert.deepEqual(await page.evaluate(() => windowSpy.channels), []);
  });

  test('keeps nothing', async ({ page, site, portal }) => {
    await page.goto(site.redirectUri + answered);
    await waitInVain(page);
    assert.deepEqual(await portal.stored(), { local: [], session: [] });
    assert.equal(await page.evaluate(() => JSON.stringify(history.state)), 'null');
  });

  test('offers no way to the start page in a window that was opened from there', async (scene) => {
    withoutPolicy(scene);
    const { popup } = await goAway(scene);
    await spy(popup);
    await lead({ popup }, scene.site.redirectUri);
    await popup.waitForSelector('main.final');
    assert.equal(await hasLink(popup), false);
  });

  for (const [said, leadsTo] of [
    ['/login?a=b', '/login?a=b'],
    ['//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
  ] as const) {
    test(`leads to where a page of one’s own says: ${said}`, async ({ page, site }) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() !== site.redirectUri) return void request.continue();
        const body = `<!doctype html><html data-start="${said}"><body><script type="module" src="/oidc-callback.js"></script>`;
        void request.respond({ contentType: 'text/html', body });
      });
      await page.goto(site.redirectUri);
      await page.waitForSelector('a');
      assert.equal(await page.$eval('a', ({ href }) => href), site.origin + leadsTo);
    });
  }
});

describe('what is said to the callback page', () => {
  test('is no receipt where it is malformed, or for somebody else', async (scene) => {
    const { page, site } = scene;
    await page.goto(site.redirectUri + answered);
    const state = 'some-state;popup';
    const messages = [null, 'pbx-auth.receipt', {}, { state }, { kind: 'pbx-auth.receipt' }];
    const others = [
      { kind: 'pbx-auth.receipt', state: 'another;popup' },
      { kind: 'pbx-auth.answer', state },
    ];
    const tab = await openTab(scene);
    for (const message of [...messages, ...others]) await broadcast(tab, message);
    await page.waitForFunction(
      (count) => windowSpy.heard.length === count,
      {},
      messages.length + others.length,
    );
    await waitInVain(page);
    assert.equal(await text(page, 'h1'), 'This sign-in is no longer valid.');
  });

  test('is a receipt where it is one', async (scene) => {
    const { page, site, portal } = scene;
    await page.goto(site.redirectUri + answered);
    await broadcast(await openTab(scene), { kind: 'pbx-auth.receipt', state: 'some-state;popup' });
    await page.waitForSelector('h1');
    assert.equal(await text(page, 'h1'), 'You can close this window.');
    assert.equal(await hasLink(page), false);
    // It tried to: nobody's script had opened it.
    const problems = portal.visitor.problems.splice(0);
    assert.deepEqual(problems, [
      'console warn: Scripts may close only the windows that were opened by them.',
    ]);
  });

  test('case 51: an opener of another origin hears nothing, and says nothing that counts', async (scene) => {
    const { page, provider, site } = scene;
    withoutPolicy(scene);
    await page.goto(`${provider.issuer}/signin`);
    const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => resolve(popup!)));
    await page.evaluate(() => void open('/signin', '_blank', 'popup'));
    const popup = await opened;
    await popup.waitForSelector('h1');
    await spy(popup);
    await page.evaluate((url) => windowSpy.latest?.location.assign(url), site.redirectUri + answered);
    await popup.waitForSelector('.spinner');
    await page.evaluate(() =>
      windowSpy.latest?.postMessage({ kind: 'pbx-auth.receipt', state: 'some-state;popup' }, '*'),
    );
    await popup.waitForFunction(() => windowSpy.heard.length === 1);
    await waitInVain(popup);
    assert.equal(await popup.evaluate(() => opener !== null), true);
    assert.deepEqual(await page.evaluate(() => windowSpy.heard), []);
  });
});

describe('a callback page that has told its answer', () => {
  for (const [how, prepare] of [
    ['to the window that opened it', withoutPolicy],
    ['to whoever knows the state', severed],
  ] as const) {
    test(`closes its window before the backend has said anything: ${how}`, async (scene) => {
      prepare(scene);
      const away = await goAway(scene);
      const code = await hold(scene.page, /\/sso\/other\/code$/);
      await sayYes(away);
      await code.came;
      await isClosed(away.popup);
      for (let looks = 0; looks < 2; looks++) await pass(scene.page, 500); // it is not lost: it has told all
      code.release();
      await assertSignsIn(scene);
    });
  }
});

const broadcast = (tab: Page, data: unknown): Promise<void> =>
  tab.evaluate((message) => new BroadcastChannel('pbx-auth.sso.some-state;popup').postMessage(message), data);

describe('the language of the callback page', () => {
  for (const [languages, language, heading, link] of [
    [['es-ES', 'en'], 'es', 'Este acceso ya no es válido.', 'Ir al inicio'],
    [['sv', 'es-419'], 'es', 'Este acceso ya no es válido.', 'Ir al inicio'],
    [['en-GB', 'es'], 'en', 'This sign-in is no longer valid.', 'Go to the start page'],
    [['ar-EG', 'en'], 'ar', 'لم يعد تسجيل الدخول هذا صالحًا.', 'الانتقال إلى الصفحة الرئيسية'],
    [['sv', '__proto__'], 'en', 'This sign-in is no longer valid.', 'Go to the start page'],
  ] as const) {
    test(`is that of the browser: ${languages.join(', ')}`, async ({ page, site }) => {
      await speaks(page, ...languages);
      await page.goto(site.redirectUri);
      await page.waitForSelector('a');
      assert.deepEqual([await text(page, 'h1'), await text(page, 'a')], [heading, link]);
      const { lang, dir } = await page.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return { lang, dir };
      });
      assert.deepEqual([lang, dir], [language, language === 'ar' ? 'rtl' : '']);
    });
  }
});

/** As strict as can be: its own script, and nothing else. */
function onlyItsScript({ site }: Scene): void {
  site.headers['content-security-policy'] = [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

for (const engine of engines) {
  const inEngine = onStage({ launch: () => launchBrowser(engine) });

  describe(`the callback page under a strict policy (${engine})`, () => {
    inEngine(`runs, and looks as it should (${engine})`, async (scene) => {
      const { page, site } = scene;
      onlyItsScript(scene);
      await page.evaluateOnNewDocument(() =>
        addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
          if (!blockedURI.endsWith('/favicon.ico')) console.error(violatedDirective); // Firefox asks for it
        }),
      );
      await page.goto(site.redirectUri + answered);
      await waitInVain(page);
      const font = await page.$eval('h1', (heading) => getComputedStyle(heading).fontWeight);
      assert.equal(font, '650');
    });
  });
}
