// The elements as people meet them, at rest and after something failed: what a stylesheet of the page has to leave alone.
import '../../../src/define/pbx-password-strength.js';
import { AuthError } from '../../../src/index.js';
import { change, mountChange, policy } from '../../support/change-harness.js';
import { call, factor, recovery, ringing } from '../../support/factor-harness.js';
import { fakeAdapter } from '../../support/fake-adapter.js';
import { mountFirstAccess } from '../../support/first-access-harness.js';
import { mountLogin, signIn } from '../../support/login-harness.js';
import { fromHtml, mount } from '../../support/page.js';
import { entries, mountTicket, opened } from '../../support/ticket-harness.js';
import { until } from '../../support/until.js';

const providers = ['google', 'microsoft'];

/** Puts an element into the page, and brings it into this state. */
export const states: Record<string, () => Promise<HTMLElement>> = {
  'pbx-login, at rest': async () => {
    const login = await mountLogin(fakeAdapter('signIn', 'signInWith').adapter, {
      providers,
      withDomain: true,
    });
    return login.element;
  },
  'pbx-login, failed': async () => {
    const backend = fakeAdapter('signIn', 'signInWith');
    backend.expect('signIn').fail(new AuthError('invalid-credentials'));
    const login = await mountLogin(backend.adapter, { providers });
    signIn(login);
    await login.is('failed');
    return login.element;
  },
  'pbx-login, with empty fields': async () => {
    const login = await mountLogin(fakeAdapter('signIn', 'signInWith').adapter, { providers: [] });
    login.submit();
    await until('errors', () => login.fieldError('password'));
    return login.element;
  },
  'pbx-login, with a choice of second factors': async () =>
    (await factor({ methods: [recovery, call] })).login.element,
  'pbx-login, while the phone rings': async () => (await ringing({ methods: [call] })).login.element,
  'pbx-password-change, at rest': async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    backend.expect('getPasswordPolicy').answer(policy);
    const { element, form } = await mountChange(backend.adapter);
    await until('the policy', () => form!.querySelector('.pbx-checks li'));
    return element;
  },
  'pbx-password-change, failed': async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    backend.expect('getPasswordPolicy').answer(policy);
    backend.expect('changePassword').fail(new AuthError('current-password-wrong'));
    const page = await mountChange(backend.adapter);
    await until('the policy', () => page.form!.querySelector('.pbx-checks li'));
    change(page);
    await page.is('failed');
    await until('a score', () => page.form!.querySelector('[data-score="4"]'));
    return page.element;
  },
  'pbx-password-strength, rated': async () => {
    const form = mount(fromHtml('<form><input type="password" id="own"></form>'));
    const meter = Object.assign(document.createElement('pbx-password-strength'), { for: 'own', policy });
    form.append(meter);
    const input = form.querySelector('input')!;
    input.value = 'qwerty';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('a score', () => meter.shadowRoot!.querySelector('[data-score="0"]'));
    return meter;
  },
  'pbx-forgot-password, at rest': async () => {
    const page = await mountTicket(fakeAdapter('openTicket').adapter, { withContact: true });
    for (const button of page.form!.querySelectorAll<HTMLElement>('[data-action=where]')) button.click();
    await until('the places', () => page.form!.querySelectorAll('.pbx-places').length === 2);
    return page.element;
  },
  'pbx-forgot-password, failed': async () => {
    const backend = fakeAdapter('openTicket');
    backend.expect('openTicket').fail(new AuthError('server'));
    const page = await mountTicket(backend.adapter);
    page.fill({ ...entries, domain: `sip:${entries.domain}` });
    page.submit();
    await page.is('failed');
    return page.element;
  },
  'pbx-forgot-password, opened': async () => (await opened({}, {}, ['openTicket'])).page.element,
  'pbx-first-access, at rest': async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail', 'openTicket').adapter);
    return page.element;
  },
  'pbx-first-access, failed': async () => {
    const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
    backend.expect('resendWelcomeMail').fail(new AuthError('server'));
    const page = await mountFirstAccess(backend.adapter);
    await page.toResend();
    page.fill({ domain: 'demo.pbx.example', userNumber: '101' });
    page.submit();
    await page.is('failed');
    return page.element;
  },
};
