import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { passwords, type Portal } from './support/portal.js';
import { embedded, strict } from './support/sites.js';

useBrowser();

/** Unlike the seed's own ones it is nowhere on the page before somebody types it. */
const secret = 'gaviota-Quieta-40-%26-+';

for (const start of [embedded, strict]) {
  describe(`The password is in one request and nowhere else (${start.name})`, atOnce, () => {
    const visit = useSite(start);

    test('after signing in', () =>
      visit(async (portal) => {
        const traces = watch(portal);
        await portal.open();
        await portal.signIn(true);
        await portal.page.getByRole('link', { name: 'Configuración' }).click();
        assert.deepEqual(await keptIn(portal.page, passwords['101']), []);
        assert.deepEqual(traces.of(passwords['101']), ['POST /v1/session']);
      }));

    test('after a failure it is in its field, to be corrected, and nowhere else', () =>
      visit(async (portal) => {
        const traces = watch(portal);
        await portal.open();
        await portal.attempt('101', secret);
        await portal.told();
        assert.deepEqual(await keptIn(portal.page, secret), ['the value of input[name=password]']);
        assert.deepEqual(traces.of(secret), ['POST /v1/session']);
      }));

    test('after leaving the page and coming back', () =>
      visit(async (portal) => {
        const traces = watch(portal);
        await portal.open();
        let kept = false;
        // No browser promises to keep a page: a request that is under way is reason enough not to.
        for (let time = 0; time < 5 && !kept; time++) {
          await portal.fill('101', secret);
          await portal.page.evaluate(() => Object.assign(window, { marked: true }));
          await portal.page.goto('about:blank');
          await portal.page.goBack({ waitUntil: 'commit' }); // a page that was kept does not load
          await portal.ready();
          kept = await portal.page.evaluate(() => 'marked' in window);
        }
        assert.equal(kept, true, 'the browser had kept the page as it was');
        assert.equal(await portal.password.inputValue(), '');
        assert.deepEqual(await keptIn(portal.page, secret), []);
        assert.deepEqual(traces.of(secret), []);
      }));

    test('after going to another page of the portal and back', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.fill('101', secret);
        await portal.page.locator('.bench summary').click();
        await portal.page.locator('.bench a[href^="/mailbox"]').first().click();
        await portal.page.locator('main.tool').waitFor();
        assert.deepEqual(await keptIn(portal.page, secret), []);
        await portal.page.goBack();
        await portal.ready();
        assert.deepEqual(await keptIn(portal.page, secret), []);
      }));
  });
}

/** Notes down everything that leaves the page: requests, and what the console is told. */
function watch({ context }: Portal): { of(secret: string): string[] } {
  const requests: Request[] = [];
  const messages: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => messages.push(message.text()));
  const holds = (request: Request, text: string): boolean =>
    [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].some((part) =>
      spellings(text).some((spelling) => part.includes(spelling)),
    );
  return {
    of: (text) => [
      ...requests
        .filter((request) => holds(request, text))
        .map((request) => `${request.method()} ${new URL(request.url()).pathname}`),
      ...messages.filter((message) => message.includes(text)).map((message) => `console: ${message}`),
    ],
  };
}

const spellings = (text: string): string[] => [
  ...new Set([text, encodeURIComponent(text), Buffer.from(text).toString('base64')]),
];

/** Where the page keeps a text: in what is shown, in inputs (also in those that have left the page), in any storage. */
async function keptIn(page: Page, text: string): Promise<string[]> {
  const found = await page.evaluate(async (text) => {
    const places: Record<string, string> = {
      'the address': location.href,
      'the history': JSON.stringify([history.state, navigation.entries().map(({ url }) => url)]),
      'local storage': JSON.stringify(Object.entries(localStorage)),
      'session storage': JSON.stringify(Object.entries(sessionStorage)),
      cookies: document.cookie,
      databases: JSON.stringify(await indexedDB.databases()),
      'window.name': window.name,
    };
    const shown: string[] = [document.documentElement.outerHTML];
    const look = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        shown.push(shadowRoot.innerHTML);
        look(shadowRoot);
      }
    };
    look(document);
    places['the page'] = shown.join('');
    return Object.entries(places).flatMap(([place, content]) => (content.includes(text) ? [place] : []));
  }, text);
  const inputs = await livingInputs(page);
  return [
    ...found,
    ...inputs.filter(({ value }) => value.includes(text)).map(({ name }) => `the value of ${name}`),
  ];
}

/** All inputs that the browser still has in memory, in the page or not. */
async function livingInputs(page: Page): Promise<{ name: string; value: string }[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { result: prototype } = await devtools.send('Runtime.evaluate', {
      expression: 'HTMLInputElement.prototype',
    });
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId ?? '',
    });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration:
        'function () { return this.map(({ name, value }) => ({ name: `input[name=${name}]`, value })); }',
      returnByValue: true,
    });
    return result.value as { name: string; value: string }[];
  } finally {
    await devtools.detach();
  }
}
