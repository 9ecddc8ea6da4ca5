// Any step of a sign-in may be followed by any other: three of them in every order, from a password and from a provider.
import { assert } from '@open-wc/testing';
import { AuthError, type PbxSuccessEvent } from '../../src/index.js';
import { choose, required } from '../support/due-harness.js';
import { recordEvents } from '../support/events.js';
import { app, challenge, type Factor, factorBackend, refuse, texts } from '../support/factor-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { openWith } from '../support/page.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

type Step = 'factor' | 'password';
const steps: readonly Step[] = ['factor', 'password'];
const orders = steps.flatMap((first) =>
  steps.flatMap((second) => steps.map((third): readonly Step[] => [first, second, third])),
);

const result = (step: Step, number: number) =>
  step === 'factor'
    ? { ...challenge, methods: [app], challenge: `c-${number}` }
    : { ...required, challenge: `c-${number}` };

/** Does what a step asks for. The answer to it leads on. */
async function take({ login, backend }: Factor, step: Step, number: number, next: Step | undefined) {
  const field = step === 'factor' ? 'code' : 'newPassword';
  await until(`step ${number}, ${step}`, () => login.has(field) && login.input(field).value === '');
  await login.is('idle');
  assert.strictEqual(login.heading, step === 'factor' ? texts.heading : en.heading);
  assert.strictEqual(login.input('username').value, '102');
  await until('focus', () => login.focused === login.input(field));
  const answer = next ? result(next, number + 1) : signedIn;
  if (step === 'factor') {
    const call = backend.expect('answerChallenge');
    login.type('code', `49203${number}`);
    const { input } = await call.made;
    assert.include(input, { challenge: `c-${number}`, code: `49203${number}`, remember: true });
    call.answer(answer);
  } else {
    const call = backend.expect('completePasswordChange');
    choose(login);
    assert.include((await call.made).input, { challenge: `c-${number}`, remember: true });
    call.answer(answer);
  }
}

describe('three steps in a row', () => {
  for (const order of orders) {
    it(order.join(', '), async () => {
      const events = recordEvents();
      const backend = factorBackend();
      const login = await mountLogin(backend.adapter);
      login.input('remember').checked = true;
      backend.expect('signIn').answer(result(order[0]!, 1));
      signIn(login, { username: '102' });
      for (const [index, step] of order.entries())
        await take({ login, backend }, step, index + 1, order[index + 1]);
      await login.is('done');
      await login.says(en.done[0]);
      assert.include(events.at(-1) as PbxSuccessEvent, { flow: 'login', result: signedIn });
    });
  }

  it('and time that is up at the third leads back to the first, with what the third says of it', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    login.input('remember').checked = true;
    backend.expect('signIn').answer(result('factor', 1));
    signIn(login, { username: '102' });
    await take({ login, backend }, 'factor', 1, 'password');
    await take({ login, backend }, 'password', 2, 'factor');
    await until('the third step', () => login.has('code'));
    await login.is('idle');
    await refuse({ login, backend }, '492039', new AuthError('challenge-expired'));
    await login.says(texts.errors['challenge-expired'].join(' '));
    assert.strictEqual(login.input('username').value, '102');
    assert.isTrue(login.input('remember').checked);
    assert.strictEqual(login.input('password').value, '');
  });

  it('in which the last cannot be taken here: that is told, and what was typed stays', async () => {
    const backend = fakeAdapter('signIn', 'answerChallenge');
    const login = await mountLogin(backend.adapter);
    backend.expect('signIn').answer(result('factor', 1));
    signIn(login, { username: '102' });
    await until('the first step', () => login.has('code'));
    await login.is('idle');
    backend.expect('answerChallenge').answer(required);
    login.type('code', '492039');
    await login.says(en.errors.unsupported.join(' '));
    assert.strictEqual(login.input('code').value, '492039');
  });
});

describe('a second factor after single sign-on', () => {
  async function back(): Promise<Factor> {
    openWith('#pbx-resume');
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '999', domain: '' }));
    const backend = fakeAdapter('resume', 'answerChallenge');
    backend.expect('resume').answer({ ...challenge, methods: [app] });
    const login = await mountLogin(backend.adapter);
    await until('the field', () => login.has('code'));
    await login.is('idle');
    return { login, backend };
  }

  it('does not say who it is: that is not known here, whatever name was remembered', async () => {
    const { login } = await back();
    assert.strictEqual(login.form!.querySelector('.pbx-who'), null);
    assert.isFalse(login.has('username'));
    assert.notInclude(login.element.textContent, '999');
  });

  it('ends in a session, told as single sign-on', async () => {
    const events = recordEvents();
    const { login, backend } = await back();
    backend.expect('answerChallenge').answer(signedIn);
    login.type('code', '492039');
    await login.is('done');
    assert.include(events.at(-1), { flow: 'sso' });
  });

  it('leads back to the start', async () => {
    const { login } = await back();
    await login.press(texts.back);
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.heading, en.heading);
  });
});
