// When a code of a second factor is sent by itself, and when it is not: attempts are counted.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/index.js';
import {
  app,
  type Factor,
  factor,
  factorBy,
  mail,
  recovery,
  refuse,
  sentTo,
  texts,
} from '../support/factor-harness.js';
import { signedIn } from '../support/login-harness.js';
import { quiet, until } from '../support/until.js';

const code = '492039';

/** Puts something into the field as a paste, a drop or a password manager does: all at once. */
function put({ login }: Factor, text: string): void {
  login.input('code').value = text;
  login.input('code').dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

/** Nothing is sent: a call of the adapter that nobody expects fails the test. */
async function stays({ login }: Factor, text: string): Promise<void> {
  await quiet();
  assert.strictEqual(login.element.status, 'idle');
  assert.strictEqual(login.input('code').value, text);
}

/** With a code refused, and its field selected for the next one. */
async function refused(all: Factor, wrong = code): Promise<Factor> {
  await refuse(all, wrong, new AuthError('challenge-invalid'));
  const { login } = all;
  await until('a selection', () => {
    const { selectionStart, selectionEnd } = login.input('code');
    return login.focused === login.input('code') && selectionStart === 0 && selectionEnd === wrong.length;
  });
  return all;
}

async function typing(all: Factor, keys: string): Promise<void> {
  all.login.input('code').focus();
  await sendKeys({ type: keys });
}

describe('the field of a code', () => {
  it('is one input that phones and managers fill in, with a keyboard of digits', async () => {
    const { login } = await factorBy(app);
    const input = login.input('code');
    assert.strictEqual(login.form!.querySelectorAll('input:not([aria-hidden], [type=checkbox])').length, 1);
    assert.strictEqual(input.getAttribute('autocomplete'), 'one-time-code');
    assert.strictEqual(input.inputMode, 'numeric');
    assert.strictEqual(input.type, 'text');
    assert.strictEqual(input.getRootNode(), document);
    assert.strictEqual(input.labels![0]!.textContent, texts.code);
    assert.include(login.described('code'), texts.about.totp);
    assert.include(login.described('code'), texts.sendsItself);
  });

  it('has the focus, takes digits of any keyboard and is sent at the last one', async () => {
    const all = await factorBy(app);
    await until('focus', () => all.login.focused === all.login.input('code'));
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ type: code });
    assert.strictEqual((await answer.made).input.code, code);
    answer.answer(signedIn);
    await all.login.is('done');
  });

  it('is sent by Enter too, once', async () => {
    const all = await factorBy(app);
    const answer = all.backend.expect('answerChallenge');
    await typing(all, code);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await answer.made;
    await quiet();
  });

  it('is not sent with five digits', async () => {
    const all = await factorBy(app);
    await typing(all, '49203');
    await stays(all, '49203');
  });

  it('is not sent when it is left', async () => {
    const all = await factorBy(app);
    await typing(all, '49203');
    await sendKeys({ press: 'Tab' });
    await stays(all, '49203');
  });

  it('can be corrected before it is whole', async () => {
    const all = await factorBy(app);
    await typing(all, '4921');
    await sendKeys({ press: 'Backspace' });
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ type: '039' });
    assert.strictEqual((await answer.made).input.code, code);
  });
});

describe('a code that comes at once', () => {
  const pastes = [
    '492039',
    ' 492 039 ',
    '492-039',
    '492\u00a0039',
    '４９２０３９',
    '٤٩٢٠٣٩',
    'Your code: 492039.',
  ];
  for (const paste of pastes) {
    it(`is understood, shown as it is sent, and sent: ${paste}`, async () => {
      const all = await factorBy(app);
      const answer = all.backend.expect('answerChallenge');
      put(all, paste);
      assert.strictEqual((await answer.made).input.code, code);
      assert.strictEqual(all.login.input('code').value, code);
    });
  }

  it('is sent over one that was begun', async () => {
    const all = await factorBy(app);
    await typing(all, '12');
    const answer = all.backend.expect('answerChallenge');
    put(all, code);
    assert.strictEqual((await answer.made).input.code, code);
  });

  it('is sent once, however often the manager says so', async () => {
    const all = await factorBy(app);
    const answer = all.backend.expect('answerChallenge');
    put(all, code);
    put(all, code);
    all.login.input('code').dispatchEvent(new Event('change', { bubbles: true }));
    await answer.made;
    await quiet();
  });

  for (const text of ['1234', '12345678', 'AB12CD']) {
    it(`and is of another kind waits for the button: ${text}`, async () => {
      const all = await sentTo(mail);
      put(all, text);
      await stays(all, text);
      const answer = all.backend.expect('answerChallenge');
      all.login.submit();
      assert.strictEqual((await answer.made).input.code, text);
    });
  }
});

describe('a code that is being composed', () => {
  const say = ({ login }: Factor, type: string): void => {
    login.input('code').dispatchEvent(new CompositionEvent(type, { bubbles: true }));
  };

  it('is not sent before the composition ends, and then once', async () => {
    const all = await factorBy(app);
    say(all, 'compositionstart');
    put(all, '４９２０３９');
    await stays(all, '４９２０３９');
    const answer = all.backend.expect('answerChallenge');
    say(all, 'compositionend');
    assert.strictEqual((await answer.made).input.code, code);
    put(all, code);
    await quiet();
  });

  it('is not sent where it ends too soon', async () => {
    const all = await factorBy(app);
    say(all, 'compositionstart');
    put(all, '４９');
    say(all, 'compositionend');
    await stays(all, '４９');
  });
});

describe('a code that was refused', () => {
  it('is marked, selected for the next one, and what to do is said', async () => {
    const { login } = await refused(await factorBy(app));
    await login.says(`${texts.errors['challenge-invalid'][0]} ${texts.tryAgain.totp}`);
    assert.isTrue(login.fieldError('code').startsWith(texts.invalid));
  });

  it('gives way to a new one that is typed, which is sent by itself', async () => {
    const all = await refused(await factorBy(app));
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ type: '123456' });
    assert.strictEqual((await answer.made).input.code, '123456');
  });

  it('gives way to a new one that comes at once', async () => {
    const all = await refused(await factorBy(app));
    const answer = all.backend.expect('answerChallenge');
    put(all, '123456');
    assert.strictEqual((await answer.made).input.code, '123456');
  });

  it('is not sent again by itself: not when it comes once more, nor when it is typed once more', async () => {
    const all = await refused(await factorBy(app));
    put(all, '');
    put(all, code);
    await typing(all, '');
    all.login.input('code').select();
    await sendKeys({ type: code });
    await quiet();
    const answer = all.backend.expect('answerChallenge');
    all.login.submit();
    await answer.made;
  });

  it('is not sent while single digits are corrected: that could burn an attempt; the button sends it', async () => {
    const all = await refused(await factorBy(app));
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '8' });
    await quiet();
    assert.strictEqual(all.login.input('code').value, '492038');
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ press: 'Enter' });
    assert.strictEqual((await answer.made).input.code, '492038');
  });

  it('is no longer marked once it is another one, and still is when the field is only left', async () => {
    const all = await refused(await factorBy(app));
    await sendKeys({ press: 'Tab' });
    await quiet();
    assert.notStrictEqual(all.login.fieldError('code'), '');
    await typing(all, '1');
    await until('no mark', () => all.login.fieldError('code') === '');
  });

  it('twice, makes the clock of the phone a suspect, and the next one waits for the button', async () => {
    const all = await refused(await refused(await factorBy(app)), '123456');
    await all.login.says(texts.tryAgain.clock);
    assert.notInclude(all.login.described('code'), texts.sendsItself);
    await sendKeys({ type: '654321' });
    await quiet();
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ press: 'Enter' });
    assert.strictEqual((await answer.made).input.code, '654321');
  });

  it('of a mail or a recovery code, has nothing to do with clocks', async () => {
    const sent = await refused(await refused(await sentTo(mail)), '123456');
    await sent.login.says(texts.tryAgain['email-code']);
    sent.login.element.remove();
    const printed = await refused(await refused(await factorBy(recovery), 'aaaa-1111'), 'aaaa-1112');
    await printed.login.says(texts.tryAgain['recovery-code']);
  });

  it('by a word about its field, is marked as well', async () => {
    const all = await factorBy(app);
    const fields = [{ field: 'code', code: 'invalid' }];
    await refuse(all, code, new AuthError('validation', { fields }));
    await until('a mark', () => all.login.fieldError('code'));
  });

  it('by one method, is no concern of the next', async () => {
    const all = await refused(await factor({ methods: [app, recovery] }));
    await all.login.press(texts.methods['recovery-code']);
    await until('the other field', () => all.login.input('code').inputMode === 'text');
    assert.strictEqual(all.login.fieldError('code'), '');
    assert.strictEqual(all.login.alert, '');
  });
});

describe('a code that cannot be right', () => {
  it('is not sent where there is none', async () => {
    const all = await factorBy(app);
    all.login.submit();
    await until('why', () => all.login.fieldError('code').startsWith(texts.required));
    assert.strictEqual(all.login.focused, all.login.input('code'));
  });

  for (const typed of ['4920', '492039492039', '4920a9']) {
    it(`is not sent where an app has six digits: ${typed}`, async () => {
      const all = await factorBy(app);
      await typing(all, typed.slice(0, 4));
      put(all, typed);
      await sendKeys({ press: 'Enter' });
      await until('why', () => all.login.fieldError('code').startsWith(texts.digits));
    });
  }

  it('is not sent with more characters than any code has', async () => {
    const all = await factorBy(recovery);
    put(all, 'a'.repeat(65));
    all.login.submit();
    await until('why', () => all.login.fieldError('code').startsWith(texts.invalid));
  });
});

describe('a code that did not get there', () => {
  for (const problem of ['offline', 'network', 'timeout', 'server'] as const) {
    it(`is still in its field, and can be sent again: ${problem}`, async () => {
      const all = await factorBy(app);
      await refuse(all, code, new AuthError(problem));
      const { login } = all;
      await until('focus', () => login.focused === login.alertRegion);
      assert.strictEqual(login.input('code').value, code);
      assert.strictEqual(login.fieldError('code'), '');
      await quiet(); // it is the person who says when
      all.backend.expect('answerChallenge').answer(signedIn);
      login.submit();
      await login.is('done');
    });
  }

  it('is called off by Escape, and stays', async () => {
    const all = await factorBy(app);
    const answer = all.backend.expect('answerChallenge');
    await typing(all, code);
    const { signal } = await answer.made;
    await sendKeys({ press: 'Escape' });
    await all.login.is('idle');
    assert.isTrue(signal.aborted);
    assert.strictEqual(all.login.input('code').value, code);
  });
});
