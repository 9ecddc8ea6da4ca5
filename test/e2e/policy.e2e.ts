import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { strict } from './support/sites.js';

useBrowser();

/** The other files go through every flow under this policy; a single violation fails any of their tests. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

describe('The strict content security policy', atOnce, () => {
  const visit = useSite(strict);

  for (const path of ['/', '/settings/personal/password', '/identity.html', '/mockServiceWorker.js']) {
    test(`is on ${path}, and only says where to report besides`, () =>
      visit(async ({ place }) => {
        const response = await fetch(place.origin + path, { headers: { Accept: 'text/html' } });
        const sent = (response.headers.get('Content-Security-Policy') ?? '').split('; ');
        assert.deepEqual(
          sent.filter((directive) => !directive.startsWith('report-')),
          policy,
        );
      }));
  }

  test('is met with the portal’s own font', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.page.waitForFunction(() => document.fonts.check('16px Inter'));
    }));

  for (const [what, violate] of [
    ['an inline style', () => document.body.setAttribute('style', 'color: red')],
    ['HTML from text', () => void (document.body.innerHTML = '<p>')],
    ['a request to a stranger', () => void fetch('https://stranger.example/').catch(() => undefined)],
  ] as const) {
    test(`${what} would be noticed, by the page and by the server`, () =>
      visit(async (portal) => {
        await portal.open();
        await portal.page.evaluate(violate).catch(() => undefined);
        await until(() => portal.place.world?.cspReports.entries().length === 1);
        await until(() => portal.problems.has(/^CSP violation/));
        assert.throws(() => portal.problems.assertNone(), /CSP report/);
        portal.problems.forget();
      }));
  }
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
