// What the backend says of passwords and of the person: in time, late, or not at all.
import { assert } from '@open-wc/testing';
import { AuthError, type PasswordPolicy } from '../../src/index.js';
import { ana, change, changed, type ChangeHarness, mountChange, policy } from '../support/change-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;

async function asked(more: Partial<PasswordPolicy> = {}): Promise<ChangeHarness> {
  const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
  backend.expect('getPasswordPolicy').answer({ ...policy, ...more });
  const page = await mountChange(backend.adapter);
  await until('the policy', () => items(page).length > 0);
  return page;
}

const items = (page: ChangeHarness): HTMLElement[] => [
  ...page.form!.querySelectorAll<HTMLElement>('.pbx-checks li'),
];

/** What the checklist says now: each line with its state, for the eyes and for the ears. */
const checklist = (page: ChangeHarness): string[] =>
  items(page).map(
    (item) => `${item.dataset['state'] ?? ''}: ${item.textContent.replace(/\s+/g, ' ').trim()}`,
  );

async function shows(page: ChangeHarness, expected: readonly string[]): Promise<void> {
  await until(
    () => `${expected.join(', ')}; it is ${checklist(page).join(', ')}`,
    () => checklist(page).join() === expected.join(),
  );
}

const open = (text: string): string => `open: ${text} (${texts.missing})`;
const met = (text: string): string => `met: ${text} (${texts.met})`;
const { upper, lower, digit, symbol } = texts.kinds;

describe('the checklist', () => {
  it('has what is required and what is advised, apart', async () => {
    const page = await asked();
    await shows(page, [
      open('At least 12 characters'),
      open(texts.notPersonal),
      ...[open(upper), open(lower), open(digit), open(symbol)],
    ]);
    const [required, advised] = [...page.form!.querySelectorAll('.pbx-checks ul')];
    assert.strictEqual(required!.querySelectorAll('li').length, 2);
    assert.strictEqual(required!.ariaLabel, texts.requirements);
    const label = document.getElementById(advised!.getAttribute('aria-labelledby')!);
    assert.strictEqual(spoken(label!), texts.advice);
  });

  it('is ticked off while somebody types', async () => {
    const page = await asked();
    page.type('newPassword', 'abcdefghijk1');
    await shows(page, [
      met('At least 12 characters'),
      met(texts.notPersonal),
      ...[open(upper), met(lower), met(digit), open(symbol)],
    ]);
    page.type('newPassword', 'abc');
    await shows(page, [
      open('At least 12 characters'),
      met(texts.notPersonal),
      ...[open(upper), met(lower), open(digit), open(symbol)],
    ]);
  });

  it('counts characters as people do, not code units', async () => {
    const page = await asked({ minLength: 4, advise: [], forbidPersonalInfo: false });
    page.type('newPassword', '😀😀😀');
    await shows(page, [open('At least 4 characters')]);
    page.type('newPassword', '😀😀😀ñ');
    await shows(page, [met('At least 4 characters')]);
  });

  it('says what is too long when it is, and not before', async () => {
    const page = await asked({ maxLength: 20, advise: [], forbidPersonalInfo: false });
    await shows(page, [open('At least 12 characters')]);
    page.type('newPassword', 'x'.repeat(21));
    await shows(page, [met('At least 12 characters'), open('At most 20 characters')]);
  });

  it('knows one from many', async () => {
    const page = await asked({ minLength: 1, advise: [], forbidPersonalInfo: false });
    await shows(page, [open('At least 1 character')]);
  });

  it('has no line that nobody asked for', async () => {
    const page = await asked({ advise: [], forbidPersonalInfo: false });
    await shows(page, [open('At least 12 characters')]);
    assert.isNull(page.form!.querySelector('.pbx-advice'));
  });

  it('is in the language of the page, also after a change', async () => {
    const page = await asked({ advise: [], forbidPersonalInfo: false });
    page.type('newPassword', 'abc');
    document.documentElement.lang = 'es';
    await shows(page, [`open: Al menos 12 caracteres (${es.newPassword.missing})`]);
    assert.strictEqual(page.input('newPassword').value, 'abc');
  });
});

describe('a policy', () => {
  const refuses = async (page: ChangeHarness, entered: string, text: string): Promise<void> => {
    change(page, { newPassword: entered, confirmPassword: entered });
    await until(text, () => page.fieldError('newPassword').startsWith(text));
    assert.strictEqual(page.focused, page.input('newPassword'));
  };

  it('is held before anything is sent: too short', async () => {
    await refuses(await asked(), 'Corta-1', texts.reasons['too-short']!);
  });

  it('is held before anything is sent: too long', async () => {
    await refuses(await asked({ maxLength: 20 }), 'x'.repeat(21), texts.reasons['too-long']!);
  });

  it('is held before anything is sent: all that is missing', async () => {
    await refuses(
      await asked({ require: ['upper', 'digit'] }),
      'tres tristes tigres',
      `${texts.reasons['missing-upper']!} ${texts.reasons['missing-digit']!}`,
    );
  });

  it('advises, and holds nobody up for that', async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    backend.expect('getPasswordPolicy').answer(policy);
    const page = await mountChange(backend.adapter);
    await until('the policy', () => items(page).length > 0);
    const call = backend.expect('changePassword');
    change(page, { newPassword: 'tres tristes tigres', confirmPassword: 'tres tristes tigres' });
    await call.made;
  });

  it('tells password managers what to make', async () => {
    const page = await asked({ minLength: 14, maxLength: 64, require: ['digit'], advise: ['upper'] });
    const rules = await until('rules', () => page.input('newPassword').getAttribute('passwordrules'));
    for (const rule of ['minlength: 14;', 'maxlength: 64;', 'required: digit;', 'required: upper;']) {
      assert.include(rules, rule);
    }
    assert.strictEqual(page.input('confirmPassword').getAttribute('passwordrules'), rules);
    assert.isNull(page.input('currentPassword').getAttribute('passwordrules'));
  });

  it('may come late: what was typed is judged by it', async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    const call = backend.expect('getPasswordPolicy');
    const page = await mountChange(backend.adapter);
    page.type('newPassword', 'abc');
    await quiet();
    assert.deepEqual(checklist(page), []);
    call.answer({ ...policy, advise: [], forbidPersonalInfo: false });
    await shows(page, [open('At least 12 characters')]);
    assert.strictEqual(page.input('newPassword').value, 'abc');
  });

  it('does not wait for what is known of the person', async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy', 'getAccount');
    backend.expect('getAccount'); // never answered
    backend.expect('getPasswordPolicy').answer(policy);
    const page = await mountChange(backend.adapter);
    await until('the policy', () => items(page).length > 0);
  });

  it('is asked once, in the language of the person, and given up after a while', async () => {
    document.documentElement.lang = 'es-MX';
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    const call = backend.expect('getPasswordPolicy');
    const page = await mountChange(backend.adapter);
    const { locale, signal } = await call.made;
    assert.match(locale, /^es/);
    assert.instanceOf(signal, AbortSignal);
    page.element.requestUpdate();
    page.element.headingLevel = 3;
    await quiet(); // a second call would be one that nobody expects
  });

  it('is another one where the backend is', async () => {
    const page = await asked({ advise: [], forbidPersonalInfo: false });
    const other = fakeAdapter('changePassword', 'getPasswordPolicy');
    other
      .expect('getPasswordPolicy')
      .answer({ ...policy, minLength: 20, advise: [], forbidPersonalInfo: false });
    page.element.adapter = other.adapter;
    await shows(page, [open('At least 20 characters')]);
  });

  it('of a backend that is no longer asked changes nothing', async () => {
    const first = fakeAdapter('changePassword', 'getPasswordPolicy');
    const late = first.expect('getPasswordPolicy');
    const page = await mountChange(first.adapter);
    await late.made;
    page.element.adapter = fakeAdapter('changePassword').adapter;
    await quiet();
    late.answer(policy);
    await quiet();
    assert.deepEqual(checklist(page), []);
  });

  for (const name of ['getPasswordPolicy', 'getAccount'] as const) {
    for (const error of [new AuthError('server'), new AuthError('session-expired'), new Error('anything')]) {
      it(`the form works without: ${name} fails with ${error.message}`, async () => {
        const backend = fakeAdapter('changePassword', name);
        backend.expect(name).fail(error);
        const page = await mountChange(backend.adapter);
        await quiet();
        assert.strictEqual(page.alert, '');
        assert.strictEqual(page.element.status, 'idle');
        backend.expect('changePassword').answer(changed);
        change(page);
        await page.is('done');
      });
    }
  }
});

describe('what is known of the person', () => {
  const sees = async (page: ChangeHarness, kind: keyof typeof texts.personal): Promise<unknown> =>
    until(
      () => `${kind}, there is ${JSON.stringify(page.element.findings)}`,
      () => page.element.findings.some((finding) => finding.kind === kind),
    );

  it('may come from the page', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter, {
      personal: { phoneNumbers: ['+34 612 34 56 78'] },
    });
    page.type('newPassword', 'mi-612345678');
    await sees(page, 'phone');
  });

  it('may come from the page later, and is told of what was typed by then', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter);
    page.type('newPassword', 'Rigoberta-31');
    await until('a score', () => page.element.score !== null);
    assert.deepEqual(
      page.element.findings.filter(({ kind }) => kind),
      [],
    );
    page.element.personal = { givenName: 'Rigoberta' };
    await sees(page, 'given-name');
  });

  it('may come from the backend later, and is told of what was typed by then', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    const call = backend.expect('getAccount');
    const page = await mountChange(backend.adapter);
    page.type('newPassword', 'AnaGarcia1984');
    await until('a score', () => page.element.score !== null);
    call.answer(ana);
    await sees(page, 'given-name');
  });

  it('is what the page says where both know it', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    backend.expect('getAccount').answer(ana);
    const page = await mountChange(backend.adapter, { personal: { birthDate: '1991-12-02' } });
    await until('the name', () => page.input('username').value);
    page.type('newPassword', 'x-02121991-x');
    await sees(page, 'birth-date');
    page.type('newPassword', 'AnaGarcia');
    await sees(page, 'given-name');
  });

  it('is the login name that the page gives', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter, { username: 'rigoberta' });
    page.type('newPassword', 'Rigoberta-31');
    await sees(page, 'login-name');
  });

  it('is in no attribute and no text of the page', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    backend.expect('getAccount').answer(ana);
    const page = await mountChange(backend.adapter, { username: 'x' });
    await quiet();
    page.type('newPassword', 'AnaGarcia1984');
    await sees(page, 'given-name');
    await quiet();
    assert.notMatch(page.element.outerHTML + page.element.shadowRoot!.innerHTML, /garc[ií]a|1984|ana\b/i);
  });
});
