// What is loaded when, and what happens where it does not load: in pages of their own, where nothing is loaded yet.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError, type PbxErrorEvent } from '../../src/index.js';
import { change, changed, type ChangeHarness } from '../support/change-harness.js';
import { fakeAdapter, type FakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type Frame, openFrame } from '../support/frame.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const define = '/src/define/pbx-password-change.ts';

const loaded = ({ window }: Frame): string[] =>
  window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

const ofTheRating = (frame: Frame): string[] =>
  loaded(frame).filter((path) => /password\/(estimate\.|dictionary)|zxcvbn/.test(path));

const changeIn = ({ document }: Frame): ChangeHarness =>
  new FormHarness(document.querySelector('pbx-password-change')!);

/** The element in a page that may load nothing but these folders and files of the library. */
async function allowed(
  paths: readonly string[],
): Promise<{ frame: Frame; page: ChangeHarness; backend: FakeAdapter }> {
  const sources = [...paths.map((path) => `/src/${path}`), '/node_modules/'].map(
    (path) => location.origin + path,
  );
  const html = '<pbx-password-change></pbx-password-change>';
  const frame = await openFrame({ policy: paths.length > 0 ? `script-src ${sources.join(' ')}` : '', html });
  const backend = fakeAdapter('changePassword', 'signIn');
  await frame.load('/src/locales/en.ts');
  const page = changeIn(frame);
  page.element.adapter = backend.adapter;
  return { frame, page, backend };
}

const folders = [
  'elements',
  'define',
  'contract',
  'controllers',
  'templates',
  'styles',
  'locales',
  'password',
];
const allButFlows = folders.map((folder) => `${folder}/`);

describe('what rates a password', () => {
  it('is not fetched before the new password has the focus', async () => {
    const { frame, page } = await allowed([]);
    await frame.load(define);
    await page.ready();
    await sendKeys({ press: 'Shift' });
    page.input('currentPassword').focus();
    page.type('currentPassword', 'x');
    page.input('confirmPassword').focus();
    await quiet();
    assert.deepEqual(ofTheRating(frame), []);
    page.input('newPassword').focus();
    await until('what rates', () => ofTheRating(frame).length > 0);
  });

  it('nor by the meter alone', async () => {
    const html = '<input id="a"><input id="b"><pbx-password-strength for="b"></pbx-password-strength>';
    const frame = await openFrame({ html });
    await frame.load('/src/define/pbx-password-strength.ts');
    await sendKeys({ press: 'Shift' });
    frame.document.getElementById('a')!.focus();
    await quiet();
    assert.deepEqual(ofTheRating(frame), []);
    frame.document.getElementById('b')!.focus();
    await until('what rates', () => ofTheRating(frame).length > 0);
  });

  it('is fetched where the input has had the focus before the meter came', async () => {
    const frame = await openFrame({
      html: '<input id="b"><pbx-password-strength for="b"></pbx-password-strength>',
    });
    await sendKeys({ press: 'Shift' });
    frame.document.getElementById('b')!.focus();
    await frame.load('/src/define/pbx-password-strength.ts');
    await until('what rates', () => ofTheRating(frame).length > 0);
  });

  it('may be missing: the meter does not know, the rest does, and the change goes through', async () => {
    const rating = folders.filter((folder) => folder !== 'password').map((folder) => `${folder}/`);
    const rules = [
      'findings',
      'judgement',
      'policy',
      'estimator',
      'start-rater',
      'limits',
      'fold',
      'leet',
      'dates',
      'month-names',
    ];
    const personal = ['facts', 'info', 'pattern'].map((part) => `personal-${part}`);
    const files = [...rules, ...personal].map((name) => `password/${name}.ts`);
    const { frame, page, backend } = await allowed([...rating, 'flows/', ...files]);
    await frame.load(define);
    await page.ready();
    page.element.personal = { givenName: 'Rigoberta' };
    page.type('newPassword', 'Rigoberta-31');
    await until('a finding', () => page.element.findings.some(({ kind }) => kind === 'given-name'));
    assert.strictEqual(page.element.score, 1);
    page.type('newPassword', 'banana-granada-9-Luz');
    await quiet();
    assert.strictEqual(page.element.score, null);
    await until('the words', () => page.described('newPassword') === en.newPassword.unknown);
    backend.expect('changePassword').answer(changed);
    change(page);
    await page.is('done');
  });
});

describe('a page that imports no language', () => {
  it('gets the one that it is in', async () => {
    const frame = await openFrame({ html: '<pbx-password-change lang="es"></pbx-password-change>' });
    await frame.load(define);
    const page = await changeIn(frame).ready();
    assert.strictEqual(page.heading, es.newPassword.heading);
    assert.notMatch(loaded(frame).join(), /locales\/en/);
  });
});

describe('where the form does not load', () => {
  it('that is told, once, and nobody tries for ever', async () => {
    const { frame, page } = await allowed(allButFlows);
    const events: PbxErrorEvent[] = [];
    frame.document.addEventListener('pbx-error', (event) => events.push(event));
    await frame.load(define);
    await page.says(en.unreachable);
    await quiet();
    assert.lengthOf(events, 1);
    assert.strictEqual(events[0]!.flow, 'password-change');
    assert.strictEqual(page.element.status, 'failed');
    assert.strictEqual(page.element.error?.code, 'network');
    assert.isTrue(page.element.matches(':state(failed)'));
  });

  it('that is left to the page where it cancels pbx-error', async () => {
    const { frame, page } = await allowed(allButFlows);
    frame.document.addEventListener('pbx-error', (event) => event.preventDefault());
    await frame.load(define);
    await page.is('failed');
    await quiet();
    assert.strictEqual(page.alert, '');
  });

  it('and neither do its texts: the same', async () => {
    const texts = ['registry', 'messages', 'en', 'en/outcomes'].map((name) => `locales/${name}.ts`);
    const { frame, page } = await allowed([
      ...allButFlows.filter((folder) => folder !== 'locales/'),
      ...['flows/', ...texts],
    ]);
    await frame.load(define);
    await page.says(en.unreachable);
  });
});

describe('where the login does not load that an expired session asks for', () => {
  it('the alert says what to do, and has the focus; what was typed stays', async () => {
    const { frame, page, backend } = await allowed([
      ...allButFlows.filter((folder) => folder !== 'define/'),
      ...['flows/', 'define/register.ts', 'define/pbx-password-change.ts'],
    ]);
    await frame.load(define);
    await page.ready();
    backend.expect('changePassword').fail(new AuthError('session-expired'));
    change(page);
    await page.says(en.errors['session-expired'].join(' '));
    await until('focus', () => page.focused === page.alertRegion);
    assert.notStrictEqual(page.input('newPassword').value, '');
  });
});
