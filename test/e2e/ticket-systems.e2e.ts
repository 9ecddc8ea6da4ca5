import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import type { TicketInput } from '../../src/contract/adapter.js';
import { nameless, wish } from '../tickets/support/wishes.js';
import { startZammad, type Zammad } from '../tickets/support/zammad.js';
import { startZendesk, type Zendesk } from '../tickets/support/zendesk.js';
import { project, snippets } from './support/snippets.js';

/** What a call in the page ended with: a reference, or a code and the fields. */
interface Outcome {
  readonly reference?: string;
  readonly code?: string;
  readonly fields?: readonly object[];
}

const codeOf = (name: string): string => {
  const snippet = snippets().find((candidate) => candidate.name === name);
  assert.ok(snippet, `there is a snippet ${name}`);
  return snippet.code;
};

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title>
<body><pbx-forgot-password with-contact></pbx-forgot-password><script type="module" src="/page.js"></script></body></html>`;

/** The adapters of the guide, and each call to them as a function of the page. */
const script = `
import { adapter as zammad } from './zammad.ts';
import { adapter as zendesk } from './zendesk.ts';
import { createZendeskTickets } from 'pbx-auth/tickets/zendesk.js';
import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-forgot-password.js';
document.querySelector('pbx-forgot-password').adapter = zammad;
const baseUrl = import.meta.env.VITE_ZENDESK;
const withHeader = createZendeskTickets({ baseUrl, idempotencyHeader: true });
const adapters = { zammad, zendesk, withHeader };
globalThis.openTicket = (name, input) =>
  adapters[name].openTicket(input, { signal: new AbortController().signal, locale: 'en' }).then(
    ({ reference }) => ({ reference }),
    ({ code, fields }) => ({ code, fields }),
  );
`;

describe('A page opens tickets on another origin', () => {
  let zammad: Zammad;
  let zendesk: Zendesk;
  let site: PreviewServer;
  let browser: Browser;
  let page: Page;
  let origin: string;

  before(async () => {
    zammad = await startZammad();
    zendesk = await startZendesk();
    const root = project('ticket-systems', {
      'index.html': html,
      'page.js': script,
      'zammad.ts': codeOf('zammad').replace('https://help.acme.example', zammad.origin),
      'zendesk.ts': codeOf('zendesk').replace('https://acme.zendesk.com', zendesk.origin),
      '.env': `VITE_ZENDESK=${zendesk.origin}\n`,
    });
    await build({ root, configFile: false, logLevel: 'error', build: { modulePreload: false } });
    site = await preview({
      root,
      configFile: false,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port: 0 },
    });
    origin = `http://127.0.0.1:${(site.httpServer.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
    page = await browser.newPage();
    await page.goto(`${origin}/?secret=in-the-address`);
    // Ports share their cookies: this one would go along.
    await page.evaluate(() => (document.cookie = 'session=secreto'));
  });
  after(async () => {
    await browser.close();
    await site.close();
    zammad.stop();
    zendesk.stop();
  });

  let intents = 0;
  const openTicket = (name: string, input: TicketInput = wish): Promise<Outcome> =>
    page.evaluate(
      ([name, input]) =>
        (globalThis as unknown as { openTicket: (...call: unknown[]) => Promise<Outcome> }).openTicket(
          name,
          input,
        ),
      [name, { ...input, idempotencyKey: `intent-${++intents}` }] as const,
    );

  test('at Zammad, with the preflights that browsers make', async () => {
    assert.deepEqual(await openTicket('zammad'), { reference: '71001' });
    assert.deepEqual(
      zammad.requests.map(({ method, url }) => `${method} ${url}`),
      [
        'OPTIONS /api/v1/form_config',
        'POST /api/v1/form_config',
        'OPTIONS /api/v1/form_submit',
        'POST /api/v1/form_submit',
      ],
    );
  });

  test('at Zendesk', async () => {
    assert.deepEqual(await openTicket('zendesk', nameless), { reference: '35436' });
    const [ticket] = zendesk.tickets;
    assert.equal(ticket?.requester.email, 'portal@acme.example');
    assert.deepEqual(ticket.custom_fields, [
      { id: 360001, value: 'acme.pbx.example' },
      { id: 360002, value: '101' },
    ]);
  });

  test('without its cookies, and telling no more of its address than the origin', () => {
    for (const { headers } of [...zammad.requests, ...zendesk.requests]) {
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, `${origin}/`);
    }
  });

  test('an address that Zammad refuses is seen: it is answered 200', async () => {
    const outcome = await openTicket('zammad', { ...wish, contact: { email: 'ana@nowhere.invalid' } });
    assert.deepEqual(outcome, {
      code: 'validation',
      fields: [{ field: 'contact.email', code: 'invalid' }],
    });
  });

  test('what has no CORS headers is hidden by the browser, as the guide says', async () => {
    const hidden = { code: 'network', fields: [] };
    zammad.throttled = true;
    assert.deepEqual(await openTicket('zammad'), hidden);
    zammad.enabled = false;
    assert.deepEqual(await openTicket('zammad'), hidden);
    zendesk.throttled = true;
    assert.deepEqual(await openTicket('zendesk'), hidden);
    Object.assign(zendesk, { throttled: false, anyone: false });
    assert.deepEqual(await openTicket('zendesk'), hidden);
    Object.assign(zendesk, { anyone: true });
    Object.assign(zammad, { enabled: true, throttled: false });
  });

  test('a header that Zendesk does not list: no ticket, as the guide says', async () => {
    const before = zendesk.tickets.length;
    assert.deepEqual(await openTicket('withHeader'), { code: 'network', fields: [] });
    assert.equal(zendesk.tickets.length, before);
  });

  test('for <pbx-forgot-password>, which shows its reference', async () => {
    await page.locator('[name=domain]').fill('acme.pbx.example');
    await page.locator('[name=userNumber]').fill('107');
    await page.locator('[name=contact]').fill('eva@example.com');
    await page.getByRole('button', { name: 'Open a ticket' }).click();
    await page.getByText(/^7100\d$/).waitFor();
    const { number, email, title } = zammad.tickets.at(-1)!;
    assert.deepEqual([email, title], ['eva@example.com', 'Password reset: 107 at acme.pbx.example']);
    await page.getByText(number, { exact: true }).waitFor();
  });

  test('without a network: offline, and nothing is sent', async () => {
    // Chromium's own preflights get through.
    const sent = () => zammad.requests.filter(({ method }) => method === 'POST').length;
    const before = sent();
    await page.context().setOffline(true);
    assert.deepEqual(await openTicket('zammad'), { code: 'offline', fields: [] });
    await page.context().setOffline(false);
    assert.equal(sent(), before);
  });
});
