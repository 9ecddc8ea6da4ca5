// The second factor inside <pbx-login>: who it is for, and the methods.
import { assert } from '@open-wc/testing';
import type { ChallengeMethod, PbxErrorEvent } from '../../src/index.js';
import { recordEvents } from '../support/events.js';
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
import { mountLogin, signIn } from '../support/login-harness.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
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

  it('speaks the language of the page, whenever that changes, and loses nothing', async () => {
    const { login } = await factorBy(app);
    login.type('code', '123');
    document.documentElement.lang = 'es';
    await until('Spanish', () => login.heading === es.secondFactor.heading);
    await until('Spanish', () => spoken(login.submitButton) === es.secondFactor.submit);
    assert.strictEqual(login.input('code').value, '123');
  });

  it('uses the page’s own words', async () => {
    const { login } = await factor({}, { messages: { secondFactor: { heading: 'One more step' } } });
    assert.strictEqual(login.heading, 'One more step');
    assert.include(spoken(login.submitButton), '102');
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
