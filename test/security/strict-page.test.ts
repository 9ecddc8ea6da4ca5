import { assert } from '@open-wc/testing';
import { AuthError, type PbxLogin } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type Frame, openFrame } from '../support/frame.js';
import { google, microsoft, signedIn, signIn, type LoginHarness } from '../support/login-harness.js';
import { strictPolicy } from '../support/strict-policy.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const modules = ['/src/locales/es.ts', '/src/locales/en.ts', '/src/define.ts'];

/** A page under the strictest policy, with our elements on it. */
const strictPage = (html: string): Promise<Frame> => openFrame({ policy: strictPolicy, html, modules });

async function loginIn({ document }: Frame): Promise<LoginHarness> {
  const login = new FormHarness(document.querySelector<PbxLogin>('pbx-login')!);
  await until('our own form', () => login.form?.querySelector('.pbx-field'));
  return login;
}

describe('under a policy that allows nothing but our own files and Lit’s one trusted type', () => {
  it('a whole sign-in breaks no rule', async () => {
    const frame = await strictPage(
      '<pbx-auth-provider><pbx-login with-domain></pbx-login></pbx-auth-provider>',
    );
    const backend = fakeAdapter('getSession', 'getProviders', 'signIn', 'signInWith');
    backend.expect('getSession').answer({ status: 'signed-out' });
    backend.expect('getProviders').answer([google, microsoft]);
    frame.document.querySelector('pbx-auth-provider')!.adapter = backend.adapter;
    const login = await loginIn(frame);
    await login.press(en.showPassword);
    login.submit();
    await login.refuses('username', en.required.username);
    const locked = new AuthError('rate-limited', { retryAfter: 900 });
    backend.expect('signIn').fail(Object.assign(new frame.window.Error(), locked)); // of that page
    signIn(login, { username: '104' });
    await login.says(en.errors['rate-limited'][0]);
    frame.document.documentElement.lang = 'es';
    await login.says(es.errors['rate-limited'][0]);
    backend.expect('signIn').answer(signedIn);
    login.type('username', '101');
    await until('the wait is somebody else’s', () => login.submitButton.ariaDisabled === 'false');
    signIn(login, { username: '101' });
    await login.says(es.done[0]);
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });

  it('adopting a form that the server sent breaks no rule', async () => {
    const frame = await strictPage('<pbx-login><form slot="form"><input name="username"></form></pbx-login>');
    await loginIn(frame);
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });

  it('asking a backend of the same origin breaks no rule', async () => {
    const frame = await strictPage('<pbx-login base-url="/v1"></pbx-login>');
    frame.window.fetch = () => Promise.resolve(new Response('{}', { status: 500 }));
    const login = await loginIn(frame);
    signIn(login);
    await login.is('failed');
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });

  it('is styled all the same', async () => {
    const login = await loginIn(await strictPage('<pbx-login></pbx-login>'));
    assert.strictEqual(login.input('username').getBoundingClientRect().height, 44);
    const frame = login.element.shadowRoot!.querySelector('[part=frame]')!;
    assert.strictEqual(getComputedStyle(frame).display, 'grid');
  });

  const broken: Record<string, (frame: Frame) => unknown> = {
    'HTML from text': ({ document }) => (document.body.innerHTML = '<p>planted</p>'),
    'an inline style': ({ document }) => document.body.setAttribute('style', 'color: red'),
    'a script of another origin': ({ document }) => {
      document.head.append(
        Object.assign(document.createElement('img'), { src: 'https://other.example/x.png' }),
      );
    },
  };
  for (const [what, plant] of Object.entries(broken)) {
    it(`${what} would be noticed`, async () => {
      const frame = await openFrame({ policy: strictPolicy });
      try {
        plant(frame);
      } catch {
        // Trusted types throw as well as report.
      }
      await until('a violation', () => frame.window.violations.length > 0);
    });
  }
});
