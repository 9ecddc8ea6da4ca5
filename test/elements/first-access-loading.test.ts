// What is loaded when, and what happens where it does not load: in pages of their own, where nothing is loaded yet.
import { assert } from '@open-wc/testing';
import type { PbxErrorEvent } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FirstAccessHarness, texts } from '../support/first-access-harness.js';
import { type Frame, openFrame } from '../support/frame.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const define = '/src/define/pbx-first-access.ts';
const folders = ['elements', 'contract', 'controllers', 'templates', 'styles'].map((name) => `${name}/`);
const rest = ['flows/', 'locales/', 'define/register.ts', 'define/pbx-first-access.ts'];

const loaded = ({ window }: Frame): string =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .join();

const inFrame = ({ document }: Frame): FirstAccessHarness =>
  new FirstAccessHarness(document.querySelector('pbx-first-access')!);

/** The element in a page that may load nothing but these folders and files of the library. */
async function allowed(paths: readonly string[]): Promise<{ frame: Frame; page: FirstAccessHarness }> {
  const sources = [...paths.map((path) => `/src/${path}`), '/node_modules/', '/test/'].map(
    (path) => location.origin + path,
  );
  const frame = await openFrame({
    policy: `script-src ${sources.join(' ')}`,
    html: '<pbx-first-access domain="demo.pbx.example"></pbx-first-access>',
  });
  await frame.load('/src/locales/en.ts');
  const page = inFrame(frame);
  page.element.adapter = fakeAdapter('resendWelcomeMail', 'openTicket').adapter;
  return { frame, page };
}

describe('a page that imports no language', () => {
  it('gets the one that it is in', async () => {
    const frame = await openFrame({ html: '<pbx-first-access lang="es"></pbx-first-access>' });
    await frame.load(define);
    const page = await inFrame(frame).ready();
    assert.strictEqual(page.heading, es.firstAccessView.heading);
    assert.notMatch(loaded(frame), /locales\/en/);
  });
});

describe('what the ticket takes', () => {
  it('is not fetched before somebody asks for one', async () => {
    const frame = await openFrame({ html: '<pbx-first-access lang="en"></pbx-first-access>' });
    await frame.load(define);
    const page = await inFrame(frame).ready();
    await page.toResend();
    await page.toTicket();
    await quiet();
    assert.notMatch(loaded(frame), /forgot-password\.ts|ticket-form|adapters/);
  });

  it('may not load: that is told, the steps stay, and pressing again tries again', async () => {
    const { frame, page } = await allowed([...folders, ...rest]);
    await frame.load(define);
    await page.ready();
    const events: PbxErrorEvent[] = [];
    frame.document.addEventListener('pbx-error', (event) => events.push(event));
    await page.toTicket();
    await page.press(texts.ticket.open);
    await page.says(en.errors.network[0]);
    assert.deepEqual(
      events.map(({ flow, error }) => [flow, error.code]),
      [['first-access', 'network']],
    );
    await page.at(texts.ticket.title);
    await page.press(texts.ticket.open);
    await until('a second try', () => events.length === 2);
  });
});

describe('where the steps do not load', () => {
  it('that is told, once', async () => {
    const { frame, page } = await allowed([...folders, 'locales/', 'define/']);
    const events: PbxErrorEvent[] = [];
    frame.document.addEventListener('pbx-error', (event) => events.push(event));
    await frame.load(define);
    await page.says(en.unreachable);
    await quiet();
    assert.lengthOf(events, 1);
    assert.strictEqual(events[0]!.flow, 'first-access');
    assert.strictEqual(page.element.status, 'failed');
    assert.strictEqual(page.element.error?.code, 'network');
    page.element.requestSubmit();
    page.element.focus();
    page.element.reset();
  });

  it('that is left to the page where it cancels pbx-error', async () => {
    const { frame, page } = await allowed([...folders, 'locales/', 'define/']);
    frame.document.addEventListener('pbx-error', (event) => event.preventDefault());
    await frame.load(define);
    await page.is('failed');
    await quiet();
    assert.strictEqual(page.alert, '');
  });
});
