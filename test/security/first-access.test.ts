import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import {
  domain,
  FirstAccessHarness,
  mountFirstAccess,
  resend,
  texts,
  userNumber,
} from '../support/first-access-harness.js';
import { openFrame } from '../support/frame.js';
import { strictPolicy } from '../support/strict-policy.js';
import { quiet, until } from '../support/until.js';

describe('under a policy that allows nothing but our own files and Lit’s one trusted type', () => {
  it('looking for the first credentials breaks no rule, up to the form of the ticket', async () => {
    const frame = await openFrame({
      policy: strictPolicy,
      modules: ['/src/locales/en.ts', '/src/define.ts'],
      html: `<pbx-first-access mail-sender="Acme" domain="${domain}"></pbx-first-access>`,
    });
    const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
    const page = new FirstAccessHarness(frame.document.querySelector('pbx-first-access')!);
    page.element.adapter = backend.adapter;
    await page.ready();
    page.choose('microsoft-365');
    await page.press(texts.mail.copy);
    backend.expect('resendWelcomeMail').answer(undefined);
    await resend(page);
    await until('the news', () => page.said.includes(texts.resend.sent[1]));
    await page.press(texts.resend.notThere);
    await page.press(texts.ticket.open);
    await until('the form', () => page.element.querySelector('pbx-forgot-password .pbx-submit'));
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });
});

describe('what a page says of its own elements', () => {
  const rules = `
    * { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: square; }
    p { margin: 30px; font-size: 30px; } ol, ul { padding: 90px; } li { margin: 9px; float: left; }
    a { color: red; text-decoration: underline; display: inline; padding: 50px; }
    figure { margin: 40px; } fieldset { border: 9px solid red; padding: 40px; } legend { float: left; width: 10px; }
    button { height: 90px; padding: 50px; background: red; } span, div { margin: 3px; font-size: 30px; }
    input[type='radio'] { width: 90px; height: 90px; margin: 9px; appearance: none; }
    label { display: block; width: 80px; text-transform: uppercase; } svg { width: 100px; height: 100px; }
    body { letter-spacing: 5px; line-height: 3; text-align: center; text-transform: uppercase; white-space: nowrap; }
    *::before, *::after { content: 'x'; display: block; }`;

  it('leaves the steps as they are', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail', 'openTicket').adapter, {
      ...{ domain, userNumber, loginHref: '/' },
    });
    page.choose('outlook');
    await until('the link', () => page.form!.querySelector('a[target]'));
    // Nothing fades in any more.
    await Promise.allSettled(page.element.getAnimations({ subtree: true }).map(({ finished }) => finished));
    const places = (): string[] => {
      const origin = page.form!.getBoundingClientRect();
      const seen = [...page.form!.querySelectorAll('*')].filter((part) => part.checkVisibility());
      return seen.map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const numbers = [left - origin.left, top - origin.top, width, height].map(Math.round);
        return `${part.localName}.${String(part.getAttribute('class'))} ${numbers.join()}`;
      });
    };
    const before = places();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    // Before ours, as a page's own are.
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    try {
      assert.isAbove(before.length, 50);
      assert.deepEqual(places(), before);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });
});
