// What is said fits into the narrowest page there is, 320 px (WCAG 2.2, 1.4.10), in each language: nothing is cut off, and
// nobody has to scroll to its side. Measured in a wide font, where the page's own is likely to be narrower.
import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode, type ChallengeMethod } from '../../src/index.js';
import { messagesOf } from '../../src/locales/add.js';
import { changed, mountChange, policy } from '../support/change-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
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
import { tags } from '../support/texts.js';
import { mountTicket, ticket } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

/** What is for ears alone has no width worth speaking of. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

/** Words are not broken to make them fit: what would be shows as sticking out. */
const unbroken = new CSSStyleSheet();
unbroken.replaceSync('* { overflow-wrap: normal !important; word-break: normal !important; }');

/** What sticks out of its page, or out of itself. */
function cutOff({ element }: FormHarness): string[] {
  const root = element.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(unbroken)) root.adoptedStyleSheets.push(unbroken);
  const { left, right } = element.getBoundingClientRect();
  const all = [...element.querySelectorAll('*'), ...(root?.querySelectorAll('*') ?? [])];
  return all
    .filter((one) => !one.closest('svg') && isSeen(one))
    .filter((one) => {
      const box = one.getBoundingClientRect();
      const clips = one instanceof HTMLElement && getComputedStyle(one).display !== 'inline';
      const sticksOut = box.left < left - 1 || box.right > right + 1;
      return (
        sticksOut || (clips && !(one instanceof HTMLInputElement) && one.scrollWidth > one.clientWidth + 1)
      );
    })
    .map((one) => `<${one.localName} class="${one.className}">: ${one.textContent.trim().slice(0, 60)}`);
}

const assertFits = (page: FormHarness): void => assert.deepEqual(cutOff(page), []);

/** Lines break elsewhere in a page that is a little wider. */
function assertFitsWider(page: FormHarness): void {
  for (const width of [320, 350, 380, 410]) {
    document.body.style.inlineSize = `${width}px`;
    assertFits(page);
  }
  document.body.style.inlineSize = '320px';
}

async function start(): Promise<{ login: LoginHarness; backend: ReturnType<typeof fakeAdapter> }> {
  const backend = fakeAdapter('signIn', 'getProviders', 'signInWith', 'answerChallenge', 'sendChallengeCode');
  backend.expect('getProviders').answer([google, microsoft]);
  const login = await mountLogin(backend.adapter, { withDomain: true });
  await until('the providers', () => login.form?.querySelector('.pbx-provider'));
  return { login, backend };
}

const methods: readonly ChallengeMethod[] = [
  { id: '1', kind: 'call', hint: '102' },
  { id: '2', kind: 'totp' },
  { id: '3', kind: 'email-code', hint: 'b•••@example.com' },
  { id: '4', kind: 'sms-code', hint: '•••21' },
  { id: '5', kind: 'recovery-code' },
];

for (const tag of tags) {
  describe(`Fits into 320 px: ${tag}`, () => {
    const { documentElement: root, body } = document;
    const before = root.lang;

    beforeEach(() => {
      root.lang = tag;
      document.adoptedStyleSheets.push(unbroken);
      Object.assign(body.style, {
        margin: '0',
        inlineSize: '320px',
        font: '16px "DejaVu Sans", Verdana, sans-serif',
      });
    });

    afterEach(() => {
      root.lang = before;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== unbroken);
      body.removeAttribute('style');
    });

    it('the form, empty and wrong', async () => {
      const { login } = await start();
      assertFits(login);
      login.fill({ username: '', domain: 'a b' });
      login.submit();
      await until('the errors', () => login.fieldError('domain'));
      assertFits(login);
    });

    it('the button while it is pending, and what is said when that is over', async () => {
      const { login, backend } = await start();
      const call = backend.expect('signIn');
      signIn(login);
      await call.made;
      await until('a busy button', () => login.submitButton.ariaBusy === 'true');
      assertFits(login);
      call.answer(signedIn);
      await until('the news', () => login.alert);
      assertFits(login);
    });

    it('every failure', async () => {
      const { errors, singleSignOn } = await messagesOf(tag);
      const { login, backend } = await start();
      for (const code of Object.keys({ ...errors, ...singleSignOn.errors }) as AuthErrorCode[]) {
        backend.expect('signIn').fail(new AuthError(code));
        signIn(login);
        await until(code, () => login.element.error?.code === code);
        await login.element.updateComplete;
        assertFits(login);
      }
    });

    it('every second factor', async () => {
      const { login, backend } = await start();
      backend.expect('signIn').answer({
        ...{ status: 'challenge-required', challenge: 'c', canTrustDevice: true, expiresAt: '' },
        methods,
      });
      signIn(login);
      await until('the second factor', () => login.form?.querySelector('.pbx-method'));
      for (const { id } of [...methods.slice(1), methods[0]!]) {
        login.form!.querySelector<HTMLElement>(`.pbx-method[value="${id}"]`)!.click();
        await quiet();
        assertFitsWider(login);
      }
    });

    it('a new password: what it has to have, what is wrong with it, and that it is changed', async () => {
      const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
      const all = {
        ...policy,
        minLength: 12,
        maxLength: 64,
        require: ['upper', 'lower', 'digit', 'symbol'],
      } as const;
      backend.expect('getPasswordPolicy').answer({ ...all, forbidPersonalInfo: true, minScore: 3 });
      const page = await mountChange(backend.adapter);
      page.input('newPassword').focus();
      await until('the requirements', () => page.form?.querySelector('.pbx-strength li'));
      assertFits(page);
      page.submit();
      await until('the errors', () => page.fieldError('newPassword'));
      assertFits(page);
      backend.expect('changePassword').answer(changed);
      const good = 'tejado-verde-44-Brisa';
      page.fill({ currentPassword: 'tormenta-violeta-31-Faro', newPassword: good, confirmPassword: good });
      page.submit();
      await page.is('done');
      await quiet();
      assertFits(page);
    });

    it('a ticket, before and after', async () => {
      const backend = fakeAdapter('openTicket', 'getTicket');
      const page = await mountTicket(backend.adapter, { withContact: true });
      page.submit();
      await quiet();
      assertFits(page);
      backend.expect('openTicket').answer(ticket());
      page.fill({ domain: 'demo.pbx.example', userNumber: '101' });
      page.submit();
      await page.is('done');
      await quiet();
      assertFits(page);
    });

    it('each step of a first access', async () => {
      const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
      const page = await mountFirstAccess(backend.adapter, { email: 'ana@gmail.com' });
      for (const action of ['next', 'next', 'submit']) {
        assertFitsWider(page);
        const way = action === 'submit' ? '.pbx-submit' : `.pbx-step[aria-current] [data-action=${action}]`;
        page.form!.querySelector<HTMLElement>(way)!.click();
        await quiet();
      }
      assertFits(page);
    });
  });
}
