// The second factor inside <pbx-login>: who it is for, the methods, what is sent.
import { assert } from '@open-wc/testing';
import type { ChallengeMethod, PbxErrorEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import {
  app,
  call,
  challenge,
  factor,
  type Factor,
  factorBackend,
  factorBy,
  factorIn,
  mail,
  message,
  recovery,
  texts,
} from '../support/factor-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

/** What the buttons of the methods say. */
const offered = ({ login }: Factor): string[] => [...login.form!.querySelectorAll('.pbx-method')].map(spoken);

describe('a second factor that cannot be asked for here', () => {
  async function unsupported(methods: readonly ChallengeMethod[], ...operations: 'answerChallenge'[]) {
    const events = recordEvents();
    const backend = fakeAdapter('signIn', ...operations);
    const login = await mountLogin(backend.adapter);
    backend.expect('signIn').answer({ ...challenge, methods });
    signIn(login, { username: '102' });
    await login.is('failed');
    assert.strictEqual((events.at(-1) as PbxErrorEvent).error.code, 'unsupported');
    return login;
  }

  it('is told, with a way out: no method', async () => {
    const login = await unsupported([], 'answerChallenge');
    await login.says(en.errors.unsupported[0]);
    assert.isDefined(login.control(en.openTicket));
    assert.strictEqual(login.input('username').value, '102');
  });

  it('is told: a kind that this version does not know', async () => {
    await unsupported([{ id: 'key', kind: 'passkey' as 'totp' }], 'answerChallenge');
  });

  it('is told: a kind that is called as the page calls something on every object', async () => {
    await unsupported([{ id: 'key', kind: 'constructor' as 'totp' }], 'answerChallenge');
  });

  it('is told: codes that the adapter cannot send', async () => {
    await unsupported([mail, message], 'answerChallenge');
  });

  it('is told: answers that the adapter cannot give', async () => {
    await unsupported([app]);
  });

  it('is not shown where it is called off while it loads', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    const made = backend.expect('signIn');
    signIn(login, { username: '102' });
    await made.made;
    made.answer(challenge);
    login.element.reset();
    await quiet();
    assert.strictEqual(login.form!.querySelector('.pbx-what'), null);
    assert.strictEqual(login.element.status, 'idle');
  });
});

describe('a second factor', () => {
  it('has a heading of its own, and says for whom', async () => {
    const { login } = await factor();
    assert.strictEqual(login.heading, texts.heading);
    assert.strictEqual(
      spoken(login.form!.querySelector('.pbx-who span')!),
      texts.signingInAs.replace('{name}', '102'),
    );
    assert.strictEqual(login.alert, '');
    assert.strictEqual(login.element.error, null);
  });

  it('has it where the page brought one for signing in, which is back with the first step', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    const own = document.createElement('h1');
    Object.assign(own, { slot: 'heading', textContent: 'Portal' });
    login.element.append(own);
    assert.isTrue(own.checkVisibility());
    await factorIn({ login, backend });
    assert.strictEqual(login.heading, texts.heading);
    assert.isFalse(own.checkVisibility());
    await login.press(texts.back);
    await until('the heading', () => own.checkVisibility());
  });

  it('is announced', async () => {
    const { login } = await factor();
    await until('news', () => login.notice.startsWith(texts.heading));
    assert.include(login.notice, '102');
  });

  it('leaves the password in no input', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    const input = login.input('password');
    await factorIn({ login, backend });
    assert.isFalse(input.isConnected);
    assert.strictEqual(input.value, '');
  });

  it('is filled in for who signs in', async () => {
    const { login } = await factorBy(app);
    assert.strictEqual(login.input('username').value, '102');
    assert.strictEqual(login.input('username').autocomplete, 'username');
    assert.strictEqual(login.input('username').ariaHidden, 'true');
  });

  it('shows the name as it was typed, not as HTML', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    await factorIn({ login, backend }, {}, '<b>102</b>@demo.pbx.example');
    assert.include(login.form!.querySelector('.pbx-who')!.textContent, '<b>102</b>@demo.pbx.example');
  });

  it('shows nothing of the first step', async () => {
    const { login } = await factor();
    assert.isFalse(login.has('password'));
    assert.isFalse(login.has('remember'));
    assert.isUndefined(login.control(en.firstAccess));
  });

  it('makes no entry in the history, and stands when the page is shown again', async () => {
    const entries = history.length;
    const { login } = await factorBy(app);
    assert.strictEqual(history.length, entries);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet();
    assert.isTrue(login.has('code'));
  });

  it('stands when the page wipes the children', async () => {
    const { login } = await factorBy(app);
    login.type('code', '123');
    login.element.replaceChildren();
    await until('the form', () => login.form);
    assert.strictEqual(login.input('code').value, '123');
  });
});

describe('the methods of a second factor', () => {
  it('begin with the call, where nothing has to be typed; recovery codes are last', async () => {
    const all = await factor({ methods: [recovery, mail, app, call] });
    assert.include(spoken(all.login.submitButton), '102');
    assert.deepEqual(offered(all), [
      `${texts.methods['email-code']} b•••@example.com`,
      texts.methods.totp,
      texts.methods['recovery-code'],
    ]);
  });

  it('begin with a code where there is no call, in the backend’s order', async () => {
    const all = await factor({ methods: [recovery, app, mail] });
    assert.isTrue(all.login.has('code'));
    assert.deepEqual(offered(all), [
      `${texts.methods['email-code']} b•••@example.com`,
      texts.methods['recovery-code'],
    ]);
  });

  it('ring no phone and send nothing by themselves, nor when one is chosen', async () => {
    const { login } = await factor();
    await login.press(`${texts.methods['email-code']} b•••@example.com`);
    await until('the mail', () => spoken(login.submitButton) === texts.send);
    await login.press(`${texts.methods.call} 102`);
    await until('the call', () => spoken(login.submitButton).includes('102'));
    await quiet(); // a call of the adapter that nobody expects fails the test
  });

  it('are one press away from each other, with the focus on what to do next', async () => {
    const { login } = await factor();
    await until('focus', () => login.focused === login.submitButton);
    await login.press(texts.methods.totp);
    await until('focus', () => login.has('code') && login.focused === login.input('code'));
    await login.press(texts.methods['recovery-code']);
    await until(
      'focus',
      () => login.input('code').inputMode === 'text' && login.focused === login.input('code'),
    );
    await until('news', () => login.notice.includes(texts.about['recovery-code']));
  });

  it('do not share what was typed', async () => {
    const { login } = await factor({ methods: [app, recovery] });
    login.type('code', '123');
    await login.press(texts.methods['recovery-code']);
    await until('the other field', () => login.input('code').inputMode === 'text');
    assert.strictEqual(login.input('code').value, '');
  });

  it('are not offered where there is no other', async () => {
    const all = await factorBy(app);
    assert.deepEqual(offered(all), []);
    assert.strictEqual(all.login.form!.querySelector('.pbx-or'), null);
  });

  it('are offered once each, and only those that are known here', async () => {
    const methods = [app, app, { ...recovery, id: 'totp' }, { id: 'x', kind: 'passkey' as 'totp' }, recovery];
    const all = await factor({ methods });
    assert.deepEqual(offered(all), [texts.methods['recovery-code']]);
  });

  it('can be two of a kind', async () => {
    const second = { ...call, id: 'call-2', hint: '202' };
    const { login, backend } = await factor({ methods: [call, second] });
    await login.press(`${texts.methods.call} 202`);
    await until('the other one', () => spoken(login.submitButton).includes('202'));
    const ring = backend.expect('answerChallenge');
    login.submit();
    assert.strictEqual((await ring.made).input.method, 'call-2');
  });

  it('show hints as text, isolated, without what cannot be seen, and not too much of them', async () => {
    const hint = `<img src=x onerror=alert(1)>\u202e\u2069${'é'.repeat(500)}`;
    const { login } = await factor({ methods: [app, { ...mail, hint }] });
    const shown = login.form!.querySelector('.pbx-method bdi')!;
    assert.strictEqual(login.form!.querySelector('img'), null);
    assert.isTrue(shown.textContent.startsWith('<img src=x onerror=alert(1)>éé'));
    assert.strictEqual([...new Intl.Segmenter().segment(shown.textContent)].length, 65);
    assert.notMatch(shown.textContent, /[\u202e\u2069]/);
  });

  it('make sense without a hint', async () => {
    const { login } = await factor({
      methods: [
        { id: 'call', kind: 'call' },
        { id: 'mail', kind: 'email-code' },
      ],
    });
    assert.strictEqual(spoken(login.submitButton), texts.call.replace('{to}', texts.somewhere.call));
    await login.press(texts.methods['email-code']);
    await until('the mail', () => login.form!.querySelector('.pbx-what')!.textContent.includes('your email'));
  });
});

describe('the answer to a second factor', () => {
  it('is sent with the challenge and the method, and then there is a session', async () => {
    const events = recordEvents();
    const { login, backend } = await factorBy(app);
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.deepEqual((await answer.made).input, {
      ...{ challenge: 'c-2', method: 'totp', code: '492039' },
      ...{ trustDevice: false, remember: false },
    });
    await until('a busy button', () => spoken(login.submitButton) === texts.submitting);
    answer.answer(signedIn);
    await login.is('done');
    assert.strictEqual(login.form, null);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-submit', 'pbx-success']);
  });

  it('carries "remember me" of the first step', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    login.input('remember').checked = true;
    await factorIn({ login, backend }, { methods: [app] });
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.remember);
  });

  it('asks to trust the device where the person says so, and not before', async () => {
    const { login, backend } = await factorBy(app);
    assert.isFalse(login.input('trustDevice').checked);
    login.input('trustDevice').click();
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.trustDevice);
  });

  it('keeps the trust when another method is chosen', async () => {
    const { login, backend } = await factor();
    login.input('trustDevice').click();
    await login.press(texts.methods.totp);
    await until('the field', () => login.has('code'));
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.trustDevice);
  });

  it('cannot trust the device where the backend does not', async () => {
    const { login, backend } = await factor({ methods: [app], canTrustDevice: false });
    assert.isFalse(login.has('trustDevice'));
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isFalse((await answer.made).input.trustDevice);
  });

  it('says what trust means, and names no number of days', async () => {
    const { login } = await factorBy(app);
    assert.strictEqual(login.described('trustDevice'), texts.trustDeviceAbout);
    assert.notMatch(texts.trustDevice + texts.trustDeviceAbout, /\d/);
  });

  it('is a recovery code as it is printed, by the button, with no keyboard of digits', async () => {
    const { login, backend } = await factorBy(recovery);
    assert.strictEqual(login.input('code').autocomplete, 'off');
    assert.strictEqual(login.input('code').inputMode, 'text');
    assert.include(login.described('code'), 'Each works once');
    login.type('code', ' aaaa–1111 ');
    await quiet();
    const answer = backend.expect('answerChallenge');
    login.submit();
    assert.strictEqual((await answer.made).input.code, 'aaaa-1111');
  });

  it('is no recovery code that submits itself because it has six digits', async () => {
    const { login } = await factorBy(recovery);
    login.type('code', '123456');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('does not leave while the element is disabled', async () => {
    const { login } = await factorBy(app);
    login.element.disabled = true;
    await until('disabled controls', () => login.submitButton.disabled);
    login.type('code', '492039');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('does not leave where the page stops it', async () => {
    const { login } = await factorBy(app);
    recordEvents(document, 'pbx-submit');
    login.type('code', '492039');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.input('code').value, '492039');
  });
});
