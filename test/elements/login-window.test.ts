import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';
import { openWindow, startOnPage, withGoogle, withMicrosoft } from '../support/window-harness.js';

const texts = en.singleSignOn;
const elsewhere = texts.elsewhere.replace('{redirect}', texts.redirect);

describe('a provider that prefers a window', () => {
  it('is asked for in the click’s own task, as browsers open windows in no other', async () => {
    const { login, backend } = await startOnPage();
    const call = backend.expect('signInWith');
    const made: string[] = [];
    void call.made.then(({ input }) => made.push(input.flow));
    login.control(withGoogle)!.click();
    for (let turn = 0; turn < 100; turn++) await Promise.resolve(); // no task ends meanwhile
    assert.deepEqual(made, ['popup']);
    assert.include((await call.made).input, { provider: 'google', flow: 'popup', remember: false });
  });

  it('is redirected to where the page names its providers: nobody has said what they prefer', async () => {
    const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
    const login = await mountLogin(backend.adapter, { providers: ['google'] });
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    assert.strictEqual((await call.made).input.flow, 'redirect');
  });

  it('is redirected to where that is what it prefers', async () => {
    const { login, backend } = await startOnPage('redirect');
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    const made = await call.made;
    assert.strictEqual(made.input.flow, 'redirect');
    assert.isUndefined(made.window);
  });

  it('signs in', async () => {
    const events = recordEvents();
    const { login, call } = await openWindow();
    call.answer(signedIn);
    await login.is('done');
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
    assert.include(events[1], { flow: 'sso' });
  });

  it('may lead to a step that is due first', async () => {
    const { login, call } = await openWindow();
    call.answer({
      status: 'challenge-required',
      challenge: 'c',
      methods: [],
      canTrustDevice: false,
      expiresAt: '',
    });
    await login.says(en.errors.unsupported[0]); // this adapter has no second factor
    assert.notInclude(login.alert, elsewhere);
  });

  it('can be stopped by the page before it begins', async () => {
    const { login } = await startOnPage();
    recordEvents(document, 'pbx-submit');
    await login.press(withGoogle);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.alert, '');
  });
});

describe('while its window is open', () => {
  it('the alert says where to go on, and the element is pending', async () => {
    const { login } = await openWindow();
    assert.strictEqual(login.element.status, 'pending');
    assert.strictEqual(login.alert, 'Go on in the Google window. It may be behind this one. Show it Cancel');
  });

  it('it says so in Spanish', async () => {
    const { login } = await openWindow();
    document.documentElement.lang = 'es';
    await login.says(es.singleSignOn.waiting[0].replace('{provider}', 'Google'));
    await login.says(es.singleSignOn.cancel);
  });

  it('it can be brought to the front', async () => {
    const { login, focused } = await openWindow();
    await login.press(texts.show);
    assert.strictEqual(focused(), 1);
    assert.strictEqual(login.element.status, 'pending');
  });

  it('a second press of its button brings it to the front, and opens no other', async () => {
    const { login, focused, aborted } = await openWindow();
    await login.press(withGoogle);
    await quiet();
    assert.strictEqual(focused(), 1);
    assert.isFalse(aborted());
  });

  it('cancelling calls it off, and leads back to its button', async () => {
    const { login, aborted } = await openWindow();
    await login.press(texts.cancel);
    await login.is('idle');
    assert.isTrue(aborted());
    assert.strictEqual(login.focused, login.control(withGoogle));
    await until('silence', () => !login.alert);
  });

  it('Escape does the same', async () => {
    const { login, aborted } = await openWindow();
    login.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await login.is('idle');
    assert.isTrue(aborted());
    assert.strictEqual(login.focused, login.control(withGoogle));
  });

  it('an answer to what was called off counts for nothing', async () => {
    const { login, call } = await openWindow();
    await login.press(texts.cancel);
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('the form stays in use: the password calls the window off', async () => {
    const { login, backend, aborted, call } = await openWindow();
    assert.notStrictEqual(login.submitButton.ariaBusy, 'true');
    const password = backend.expect('signIn');
    signIn(login);
    await password.made;
    assert.isTrue(aborted());
    call.answer(signedIn); // too late
    password.fail(new AuthError('invalid-credentials'));
    await login.says(en.errors['invalid-credentials'][0]);
    assert.notInclude(login.alert, elsewhere);
  });

  it('what is wrong with the form is told, and the window called off', async () => {
    const { login, aborted } = await openWindow();
    login.submit();
    await login.refuses('username', en.required.username);
    assert.isTrue(aborted());
  });

  it('another provider takes its place', async () => {
    const { login, backend, aborted, call } = await openWindow();
    const other = backend.expect('signInWith');
    await login.press(withMicrosoft);
    assert.strictEqual((await other.made).input.provider, 'microsoft');
    assert.isTrue(aborted());
    call.answer(signedIn); // late, and of the first one
    await quiet();
    assert.strictEqual(login.element.status, 'pending');
    other.answer(signedIn);
    await login.is('done');
  });

  it('a reset calls it off', async () => {
    const { login, aborted } = await openWindow();
    login.element.reset();
    await login.is('idle');
    assert.isTrue(aborted());
  });

  it('an element that leaves the page calls it off, and one that is moved does not', async () => {
    const { login, aborted } = await openWindow();
    mount(document.createElement('main')).append(login.element);
    await quiet();
    assert.isFalse(aborted());
    login.element.remove();
    await quiet();
    assert.isTrue(aborted());
  });
});
