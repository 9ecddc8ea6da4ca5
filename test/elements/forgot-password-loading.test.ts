// What is loaded when, and what happens where it does not load: in pages of their own, where nothing is loaded yet.
import { assert } from '@open-wc/testing';
import type { PbxErrorEvent } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type Frame, openFrame } from '../support/frame.js';
import { en } from '../support/texts.js';
import { entries, ticket, TicketHarness } from '../support/ticket-harness.js';
import { quiet } from '../support/until.js';

const define = '/src/define/pbx-forgot-password.ts';
const folders = ['elements', 'define', 'contract', 'controllers', 'templates', 'styles', 'locales'];
const allButFlows = folders.map((folder) => `${folder}/`);

/** The element in a page that may load nothing but these folders and files of the library. */
async function allowed(paths: readonly string[]): Promise<{ frame: Frame; page: TicketHarness }> {
  const sources = [
    ...paths.map((path) => `/src/${path}`),
    '/test/support/violations.ts',
    '/node_modules/',
  ].map((path) => location.origin + path);
  const html = '<pbx-forgot-password></pbx-forgot-password>';
  const frame = await openFrame({ policy: `script-src ${sources.join(' ')}`, html });
  await frame.load('/src/locales/en.ts');
  return { frame, page: new TicketHarness(frame.document.querySelector('pbx-forgot-password')!) };
}

describe('where the rest of the library does not load', () => {
  it('that is said, and the page is told', async () => {
    const { frame, page } = await allowed(allButFlows);
    const told: PbxErrorEvent[] = [];
    frame.document.addEventListener('pbx-error', (event) => told.push(event));
    await frame.load(define);
    await page.says(en.unreachable);
    assert.include(told[0], { flow: 'forgot-password' });
    assert.strictEqual(page.element.error?.code, 'network');
    assert.strictEqual(page.element.status, 'failed');
  });

  it('that is left to the page where it cancels pbx-error', async () => {
    const { frame, page } = await allowed(allButFlows);
    frame.document.addEventListener('pbx-error', (event) => event.preventDefault());
    await frame.load(define);
    await page.is('failed');
    await quiet();
    assert.strictEqual(page.alert, '');
  });

  it('because of its texts: the same', async () => {
    const texts = ['registry', 'messages', 'en', 'en/outcomes'].map((name) => `locales/${name}.ts`);
    const paths = allButFlows.filter((folder) => folder !== 'locales/');
    const { frame, page } = await allowed([...paths, 'flows/', ...texts]);
    await frame.load(define);
    await page.says(en.unreachable);
  });
});

describe('where nothing but the library is allowed', () => {
  it('a ticket is opened, and no policy broken', async () => {
    const { frame, page } = await allowed([...allButFlows, 'flows/']);
    const backend = fakeAdapter('openTicket');
    backend.expect('openTicket').answer(ticket());
    await frame.load(define);
    page.element.adapter = backend.adapter;
    await page.ready();
    page.fill(entries);
    page.submit();
    await page.opened();
    assert.deepEqual(frame.window.violations, []);
  });
});
