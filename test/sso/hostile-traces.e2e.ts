// What a sign-in leaves for others to find: case 38 of the attack catalogue. A code is in the address of the callback page, and
// nobody but that page gets to see it there.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { lastCallback, signIn, stage, type Play } from './support/hostile.js';
import { Portal } from './support/portal.js';

/** Anything that the callback page does or lets others do, and the address that it had then. */
type Note = readonly [what: string, url: string];

const notesKey = 'notes-of-the-test';

/** Watches what the callback page calls. */
const watchCallback = ({ page }: Play) =>
  page.evaluateOnNewDocument((key) => {
    if (location.pathname !== '/oidc-callback.html') return;
    const keep = sessionStorage.setItem.bind(sessionStorage);
    const notes: [string, string][] = [];
    const watched: [object, string][] = [
      [history, 'replaceState'],
      [history, 'pushState'],
      [globalThis, 'fetch'],
      [XMLHttpRequest.prototype, 'open'],
      [navigator, 'sendBeacon'],
      [Storage.prototype, 'setItem'],
      [BroadcastChannel.prototype, 'postMessage'],
    ];
    for (const [owner, name] of watched) {
      const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        notes.push([name, location.href]);
        keep(key, JSON.stringify(notes));
        return real.apply(this, args);
      });
    }
    // As somebody's statistics would.
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some(({ nodeName }) => nodeName === 'MAIN')) notes.push(['drawn', location.href]);
      keep(key, JSON.stringify(notes));
    }).observe(document, { childList: true, subtree: true });
  }, notesKey);

const notesOf = ({ page }: Play): Promise<Note[]> =>
  page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '[]') as [string, string][], notesKey);

const codeOf = (play: Play): string => {
  const code = new URL(lastCallback(play)).searchParams.get('code') ?? '';
  assert.match(code, /^code-/);
  return code;
};

describe('the address of the callback page', () => {
  const opened = stage();

  opened('case 38: it is cleaned before anything else', async (play) => {
    await watchCallback(play);
    await signIn(play);
    await play.portal.assertSignedIn('ana');
    const [[first, address] = ['', ''], ...more] = await notesOf(play);
    assert.deepEqual([first, address], ['replaceState', lastCallback(play)]);
    const names = new Set(more.map(([name]) => name));
    for (const name of ['drawn', 'setItem']) assert.ok(names.has(name), name);
    for (const [name, url] of more) assert.equal(url, play.site.redirectUri, name);
  });

  opened('case 38: no request says where it came from', async (play) => {
    const { page, site, portal } = play;
    const usual = site.headers['referrer-policy'] ?? '';
    site.headers['referrer-policy'] = 'unsafe-url'; // a server that does not care
    try {
      const requests: HTTPRequest[] = [];
      page.on('request', (request) => requests.push(request));
      await signIn(play);
      await portal.assertSignedIn('ana');
      const referrers = requests.map((request) => request.headers()['referer'] ?? '');
      assert.ok(referrers.includes(`${site.origin}/`), 'others do say it');
      assert.ok(!referrers.some((one) => one.includes('code')), referrers.join('\n'));
      const beyond = requests.slice(requests.findIndex((one) => one.url().includes(codeOf(play))) + 1);
      assert.ok(!beyond.some((one) => one.url().includes(codeOf(play))));
      assert.equal(await page.evaluate(() => document.referrer), '');
    } finally {
      site.headers['referrer-policy'] = usual;
    }
  });

  opened('case 38: the history of the browser does not hold it', async (play) => {
    const { page, portal } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    const session = await page.createCDPSession();
    const { entries } = await session.send('Page.getNavigationHistory');
    const all = entries.map(({ url, userTypedURL }) => `${url} ${userTypedURL}`).join('\n');
    assert.ok(all.includes(play.site.origin));
    assert.ok(!all.includes(codeOf(play)), all);
    const state = await page.evaluate(() => JSON.stringify(history.state));
    assert.ok(!state.includes(codeOf(play)));
  });

  opened('case 38: nothing of it is left in the page', async (play) => {
    const { page, portal, site } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    assert.deepEqual(await portal.stored(), { local: [], session: [] });
    const left = await page.evaluate(() => [
      location.href,
      document.cookie,
      document.documentElement.outerHTML,
      window.name,
    ]);
    assert.equal(left[0], `${site.origin}/`);
    assert.ok(!left.join('\n').includes(codeOf(play)));
  });

  opened('case 38: whoever opened the page hears nothing', async (play) => {
    const { page, portal, provider, site } = play;
    const usual = site.headers['cross-origin-opener-policy'] ?? '';
    delete site.headers['cross-origin-opener-policy']; // it would part the two
    try {
      await page.goto(`${provider.otherOrigin}/signin`);
      const popup = new Promise<Page>((resolve) => page.once('popup', (one) => one && resolve(one)));
      await page.evaluate((url) => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        addEventListener('message', ({ data }) => heard.push(data));
        open(url);
      }, site.origin);
      const opened = await popup;
      await opened.waitForSelector('.pbx-provider');
      assert.equal(await opened.evaluate(() => opener !== null), true);
      await new Portal({ ...portal.visitor, page: opened }, site).press('other');
      await opened.waitForSelector('#who');
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard), []);
    } finally {
      site.headers['cross-origin-opener-policy'] = usual;
    }
  });
});
