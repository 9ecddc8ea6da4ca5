// Texts for people come from the languages alone: where all of them are replaced, no other letter is left to read.
import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode, type MessageOverrides } from '../../src/index.js';
import { type ExpectedCall, type FakeAdapter, fakeAdapter } from '../support/fake-adapter.js';
import { mountFirstAccess } from '../support/first-access-harness.js';
import type { FormHarness } from '../support/form-harness.js';
import {
  google,
  type LoginHarness,
  microsoft,
  mountLogin,
  signedIn,
  signIn,
} from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { entries, mountTicket, ticket } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

/** The same texts with `#` for each letter; the places to fill in stay. */
function masked(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/\{\w+\}|\p{L}/gu, (found) => (found.length > 1 ? found : '#'));
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, masked(part)]));
}

const messages = masked(en) as MessageOverrides;
const names = /Google|Gmail|Outlook|Microsoft 365|\d+ (?:minutes?|seconds?)/g;
/** What a backend, a page or a clock says: a reference, the subject of the mail, a time. */
const data = /^(T-5GX2K9QM|Welcome to our PBX|\d+:\d\d\s[AP]M)$/;

/** All that can be read or heard of a node and what is in it. */
function readable(root: Node): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element)) continue;
    for (const name of [
      'aria-label',
      'placeholder',
      'title',
      'alt',
      'aria-description',
      'aria-roledescription',
    ])
      texts.push(node.getAttribute(name) ?? '');
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}

function letters({ element }: FormHarness): string[] {
  const texts = [...readable(element), ...readable(element.shadowRoot!)].filter((text) => !data.test(text));
  assert.isTrue(
    texts.some((text) => text.includes('#')),
    'the masked texts are shown',
  );
  return texts.filter((text) => /\p{L}/u.test(text.replace(names, '')));
}

async function start(): Promise<{ login: LoginHarness; backend: FakeAdapter }> {
  const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
  backend.expect('getProviders').answer([google, microsoft]);
  localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain: '' }));
  const login = await mountLogin(backend.adapter, { messages, withDomain: true });
  await until('the providers', () => login.form!.querySelector('.pbx-provider'));
  return { login, backend };
}

async function startWindow(): Promise<{ login: LoginHarness; backend: ExpectedCall<'signInWith'> }> {
  const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
  backend.expect('getProviders').answer([{ ...google, flows: ['popup'] }]);
  const login = await mountLogin(backend.adapter, { messages });
  const button = await until('the button', () => login.form!.querySelector<HTMLElement>('.pbx-provider'));
  const call = backend.expect('signInWith');
  button.click();
  return { login, backend: call };
}

describe('the page’s own wording reaches every text', () => {
  it('of the form', async () => {
    const { login } = await start();
    assert.deepEqual(letters(login), []);
  });

  it('of a revealed password and the Caps Lock hint', async () => {
    const { login } = await start();
    login.input('password').focus();
    login.form!.querySelector<HTMLButtonElement>('.pbx-reveal')!.click();
    await until('a readable password', () => login.input('password').type === 'text');
    const key = new KeyboardEvent('keydown', { modifierCapsLock: true, bubbles: true });
    login.input('password').dispatchEvent(key);
    await until('the hint', () => login.form!.querySelector('.pbx-hint')!.textContent.includes('#'));
    assert.deepEqual(letters(login), []);
  });

  it('of fields that are empty or wrong', async () => {
    const { login } = await start();
    login.fill({ username: '', domain: 'a b' });
    login.submit();
    await until('the errors', () => login.fieldError('domain'));
    assert.deepEqual(letters(login), []);
    login.fill({ username: '\u200b1' });
    login.submit();
    await quiet();
    assert.deepEqual(letters(login), []);
  });

  it('while pending', async () => {
    const { login, backend } = await start();
    const call = backend.expect('signIn');
    signIn(login);
    await call.made;
    await until('a busy button', () => login.submitButton.ariaBusy === 'true');
    assert.deepEqual(letters(login), []);
  });

  it('when done', async () => {
    const { login, backend } = await start();
    backend.expect('signIn').answer(signedIn);
    signIn(login);
    await until('the news', () => login.alert);
    assert.deepEqual(letters(login), []);
  });

  for (const kind of ['call', 'totp', 'email-code', 'sms-code', 'recovery-code'] as const) {
    it(`of a second factor: ${kind}`, async () => {
      const backend = fakeAdapter('signIn', 'answerChallenge', 'sendChallengeCode');
      backend.expect('signIn').answer({
        ...{ status: 'challenge-required', challenge: 'c', canTrustDevice: true, expiresAt: '' },
        methods: [
          { id: '1', kind },
          { id: '2', kind: 'recovery-code' },
        ],
      });
      const login = await mountLogin(backend.adapter, { messages });
      signIn(login);
      await until('the second factor', () => login.form!.querySelector('.pbx-method'));
      await login.is('idle');
      assert.deepEqual(letters(login), []);
      const sends = kind === 'email-code' || kind === 'sms-code';
      const call = backend.expect(sends ? 'sendChallengeCode' : 'answerChallenge');
      if (login.has('code')) login.type('code', '123456');
      if (login.element.status === 'idle') login.submit();
      await call.made;
      await until('news', () => login.element.status === 'pending');
      assert.deepEqual(letters(login), []);
    });
  }

  for (const code of Object.keys(en.errors) as AuthErrorCode[]) {
    it(`after a failure: ${code}`, async () => {
      const { login, backend } = await start();
      backend.expect('signIn').fail(new AuthError(code, { retryAfter: 900 }));
      signIn(login);
      await until('the alert', () => login.alert);
      assert.deepEqual(letters(login), []);
    });
  }

  it('of a provider’s window', async () => {
    const { login, backend } = await startWindow();
    const { window } = await backend.made;
    window!.opened(() => undefined);
    await until('the alert', () => login.alert);
    assert.deepEqual(letters(login), []);
  });

  for (const code of Object.keys(en.singleSignOn.errors) as AuthErrorCode[]) {
    it(`after a failure of a provider’s window: ${code}`, async () => {
      const { login, backend } = await startWindow();
      backend.fail(new AuthError(code));
      await until('the alert', () => login.alert);
      assert.deepEqual(letters(login), []);
    });
  }

  it('of the form for a ticket: empty, wrong, corrected and refused', async () => {
    const backend = fakeAdapter('openTicket');
    backend.expect('openTicket').fail(new AuthError('rate-limited', { retryAfter: 900 }));
    const page = await mountTicket(backend.adapter, {
      messages,
      withContact: true,
      domain: 'demo.pbx.example',
    });
    assert.deepEqual(letters(page), []);
    page.type('domain', '');
    page.submit();
    await quiet();
    assert.deepEqual(letters(page), []);
    page.fill(entries);
    page.submit();
    await until('the alert', () => page.alert);
    assert.deepEqual(letters(page), []);
  });

  it('of an opened ticket', async () => {
    const backend = fakeAdapter('openTicket', 'getTicket');
    backend.expect('openTicket').answer(ticket());
    const page = await mountTicket(backend.adapter, { messages });
    page.fill(entries);
    page.submit();
    await page.is('done');
    await quiet();
    assert.deepEqual(letters(page), []);
  });

  it('of each step of a first access', async () => {
    const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
    const page = await mountFirstAccess(backend.adapter, { messages, email: 'ana@gmail.com' });
    for (const action of ['next', 'next', 'submit', 'next']) {
      assert.deepEqual(letters(page), []);
      const way = action === 'submit' ? '.pbx-submit' : `.pbx-step[aria-current] [data-action=${action}]`;
      page.form!.querySelector<HTMLElement>(way)!.click();
      await quiet();
    }
    assert.deepEqual(letters(page), []);
  });
});
