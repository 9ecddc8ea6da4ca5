import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorDetails, type PbxErrorEvent } from '../../src/index.js';
import {
  change,
  changed,
  type ChangeHarness,
  entries,
  mountChange,
  newPassword,
} from '../support/change-harness.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter, type FakeAdapter } from '../support/fake-adapter.js';
import { reportedErrors } from '../support/reported-errors.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;

async function refused(
  error: AuthError,
  options: Parameters<typeof mountChange>[1] = {},
): Promise<{ page: ChangeHarness; backend: FakeAdapter }> {
  const backend = fakeAdapter('changePassword');
  backend.expect('changePassword').fail(error);
  const page = await mountChange(backend.adapter, options);
  change(page);
  await page.is('failed');
  return { page, backend };
}

const focusAt = (page: ChangeHarness, name: string): Promise<unknown> =>
  until(`focus at ${name}`, () => page.focused === page.input(name));

/** What is said at the new password, before what its meter says. */
async function refusesNew(page: ChangeHarness, text: string): Promise<void> {
  await until(
    () => `"${text}" at the new password, it says "${page.fieldError('newPassword')}"`,
    () => page.fieldError('newPassword').startsWith(text),
  );
}

describe('before anything is sent', () => {
  const cases: [string, Record<string, string>, string, string][] = [
    ['no current password', { currentPassword: '' }, 'currentPassword', texts.required.currentPassword],
    ['no new password', { newPassword: '', confirmPassword: '' }, 'newPassword', texts.required.newPassword],
    ['no repetition', { confirmPassword: '' }, 'confirmPassword', texts.required.confirmPassword],
    ['another repetition', { confirmPassword: `${newPassword} ` }, 'confirmPassword', texts.mismatch],
    ['another case in it', { confirmPassword: newPassword.toUpperCase() }, 'confirmPassword', texts.mismatch],
    [
      'the same password as now',
      { newPassword: entries.currentPassword, confirmPassword: entries.currentPassword },
      'newPassword',
      texts.unchanged,
    ],
  ];
  for (const [what, entered, field, text] of cases) {
    it(`${what} is told at its field, and the focus goes there`, async () => {
      const events = recordEvents();
      const page = await mountChange(fakeAdapter('changePassword').adapter);
      change(page, entered);
      await until(text, () => page.fieldError(field).startsWith(text));
      await focusAt(page, field);
      const others = ['currentPassword', 'newPassword', 'confirmPassword'].filter((name) => name !== field);
      assert.deepEqual(
        others.map((name) => page.fieldError(name)),
        ['', ''],
      );
      assert.deepEqual(typesOf(events), []);
      assert.strictEqual(page.element.status, 'idle');
    });
  }

  it('an empty form leads to its first field, and says all that is missing', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter);
    page.submit();
    await page.refuses('currentPassword', texts.required.currentPassword);
    await refusesNew(page, texts.required.newPassword);
    await focusAt(page, 'currentPassword');
  });
});

describe('a repetition that a password manager has filled with the wrong password', () => {
  async function filled(): Promise<{ page: ChangeHarness; backend: FakeAdapter }> {
    const backend = fakeAdapter('changePassword');
    const page = await mountChange(backend.adapter);
    const { currentPassword } = entries;
    page.fill({ currentPassword, newPassword: currentPassword, confirmPassword: currentPassword });
    page.type('newPassword', newPassword);
    await quiet();
    return { page, backend };
  }

  it('is tolerated until the form is sent', async () => {
    const { page } = await filled();
    assert.strictEqual(page.fieldError('confirmPassword'), '');
    assert.strictEqual(page.fieldError('newPassword'), '');
  });

  it('is told then, and can be mended there', async () => {
    const { page, backend } = await filled();
    page.submit();
    await page.refuses('confirmPassword', texts.mismatch);
    await focusAt(page, 'confirmPassword');
    page.type('confirmPassword', newPassword);
    await until('no error', () => page.fieldError('confirmPassword') === '');
    backend.expect('changePassword').answer(changed);
    page.submit();
    await page.is('done');
  });

  it('is no error any more once the other one is written anew', async () => {
    const { page } = await filled();
    page.submit();
    await page.refuses('confirmPassword', texts.mismatch);
    page.type('newPassword', 'another');
    await until('no error', () => page.fieldError('confirmPassword') === '');
  });
});

describe('a current password that is wrong', () => {
  const wrong = (): ReturnType<typeof refused> => refused(new AuthError('current-password-wrong'));

  it('is told at its field and in the alert, and the focus goes there', async () => {
    const { page } = await wrong();
    const [happened, now] = texts.errors['current-password-wrong'];
    await page.refuses('currentPassword', now);
    await page.says(`${happened} ${now}`);
    await focusAt(page, 'currentPassword');
  });

  it('can be corrected, with the new one as it was', async () => {
    const { page, backend } = await wrong();
    const call = backend.expect('changePassword');
    page.type('currentPassword', 'right');
    page.submit();
    assert.deepEqual((await call.made).input, {
      currentPassword: 'right',
      newPassword,
      endOtherSessions: false,
    });
    call.answer(changed);
    await page.is('done');
  });
});

describe('a new password that the backend refuses', () => {
  const policy = (...reasons: string[]): AuthError => new AuthError('password-policy', { reasons });
  const anything = texts.errors['password-policy'].join(' ');

  for (const [code, text] of Object.entries(texts.reasons)) {
    it(`for ${code}: it says so at the field`, async () => {
      const { page } = await refused(policy(code));
      await refusesNew(page, text);
      await focusAt(page, 'newPassword');
      assert.include(page.alert, anything);
    });
  }

  it('for several reasons: it says them all', async () => {
    const { page } = await refused(policy('too-short', 'breached'));
    await refusesNew(page, `${texts.reasons['too-short']} ${texts.reasons['breached']}`);
  });

  for (const reasons of [[], ['made-up'], ['constructor'], ['__proto__']]) {
    it(`for no reason that we know: [${reasons.join()}]`, async () => {
      const { page } = await refused(policy(...reasons));
      await refusesNew(page, anything);
      await focusAt(page, 'newPassword');
    });
  }

  it('because it was used before', async () => {
    const { page } = await refused(new AuthError('password-reused'));
    await refusesNew(page, texts.errors['password-reused'][1]);
    await page.says(texts.errors['password-reused'].join(' '));
    await focusAt(page, 'newPassword');
  });

  it('is not refused any more once it is written anew', async () => {
    const { page } = await refused(policy('too-short'));
    await refusesNew(page, texts.reasons['too-short']!);
    page.type('newPassword', 'x');
    await until('no error', () => page.fieldError('newPassword') === '');
  });

  it('can be told in the page’s own words', async () => {
    const { page } = await refused(policy('house-rule'), {
      messages: { newPassword: { reasons: { 'house-rule': 'Not in this house.' } } },
    });
    await refusesNew(page, 'Not in this house.');
  });
});

describe('what the backend refuses beside', () => {
  const validation = (...fields: AuthErrorDetails['fields'] & object): AuthError =>
    new AuthError('validation', { fields });

  it('the first of several fields gets the focus, in the order of the form', async () => {
    const { page } = await refused(
      validation(
        { field: 'newPassword', code: 'invalid-characters' },
        { field: 'currentPassword', code: 'invalid' },
      ),
    );
    await page.refuses('currentPassword', en.fields.invalid);
    await refusesNew(page, en.fields['invalid-characters']);
    await focusAt(page, 'currentPassword');
  });

  // The hidden name is no place to send anybody to, and a selector is not made of what a backend says.
  for (const field of ['username', 'endOtherSessions', 'made-up', '"]', '__proto__', 'constructor']) {
    it(`a field that nobody can mend here is told in the alert: ${field}`, async () => {
      const { page } = await refused(validation({ field, code: 'invalid' }));
      await page.says(en.errors.validation.join(' '));
      await until('focus on the alert', () => page.focused === page.alertRegion);
    });
  }
});

describe('the way to the backend', () => {
  for (const code of ['network', 'offline', 'timeout', 'server', 'gateway', 'truncated'] as const) {
    it(`${code} is told, what was typed stays, and the next try goes through`, async () => {
      const { page, backend } = await refused(new AuthError(code));
      await page.says(en.errors[code].join(' '));
      await until('focus on the alert', () => page.focused === page.alertRegion);
      backend.expect('changePassword').answer(changed);
      page.submit();
      await page.is('done');
    });
  }

  it('an adapter that cannot change passwords is told as that, and to its author', async () => {
    const told = reportedErrors();
    const events = recordEvents();
    const page = await mountChange({});
    change(page);
    await page.says(en.errors.unsupported.join(' '));
    assert.strictEqual((events.at(-1) as PbxErrorEvent).error.code, 'unsupported');
    assert.instanceOf(told[0], TypeError);
  });
});

describe('a backend that wants a pause', () => {
  const wait = (
    code: 'rate-limited' | 'account-locked' | 'unavailable' = 'rate-limited',
  ): ReturnType<typeof refused> => refused(new AuthError(code, { retryAfter: 90 }));

  it('gets it: the button counts down, and sends nothing', async () => {
    const { page } = await wait();
    await page.says('2 minutes');
    await until('a count', () => /1:(30|29)/.test(page.submitButton.textContent));
    assert.strictEqual(page.submitButton.getAttribute('aria-disabled'), 'true');
    page.submit();
    page.element.requestSubmit();
    await quiet();
    assert.strictEqual(page.element.status, 'failed');
  });

  it('is asked again when it is over, which is said politely', async () => {
    const { page, backend } = await wait();
    advance(91);
    await until('an idle button', () => page.submitButton.getAttribute('aria-disabled') === 'false');
    assert.strictEqual(spoken(page.submitButton), texts.submit);
    assert.strictEqual(page.notice, en.submitAgain);
    backend.expect('changePassword').answer(changed);
    page.submit();
    await page.is('done');
  });

  it('is not waited for after reset()', async () => {
    const { page, backend } = await wait();
    page.element.reset();
    backend.expect('changePassword').answer(changed);
    change(page);
    await page.is('done');
  });

  it('in maintenance may be back early: it can be asked at once', async () => {
    const { page, backend } = await wait('unavailable');
    backend.expect('changePassword').answer(changed);
    page.submit();
    await page.is('done');
  });
});
