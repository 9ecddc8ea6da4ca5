import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { openFrame } from '../support/frame.js';
import { strictPolicy } from '../support/strict-policy.js';
import { en } from '../support/texts.js';
import { demo, entries, mountTicket, opened, ticket, TicketHarness } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

describe('under a policy that allows nothing but our own files and Lit’s one trusted type', () => {
  it('a ticket breaks no rule, from a pasted address through a failure to its copied reference', async () => {
    const frame = await openFrame({
      policy: strictPolicy,
      modules: ['/src/locales/en.ts', '/src/define.ts'],
      html: `<pbx-forgot-password with-contact domain="${demo}"></pbx-forgot-password>`,
    });
    const backend = fakeAdapter('openTicket', 'getTicket');
    const page = new TicketHarness(frame.document.querySelector('pbx-forgot-password')!);
    page.element.adapter = backend.adapter;
    await page.ready();
    page.type('domain', 'sip:4711@demo.pbx.exmaple');
    await until('the note and the offer', () => page.note && page.suggestion);
    await quiet();
    backend.expect('openTicket').fail(new AuthError('rate-limited', { retryAfter: 0 }));
    page.submit();
    await page.is('failed');
    backend.expect('openTicket').answer(ticket());
    page.submit();
    await page.opened();
    await page.press(en.forgotPasswordView.ticket.copy);
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });
});

describe('what a page says of its own elements', () => {
  const rules = `
    * { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: square; }
    p { margin: 30px; font-size: 30px; } ol, ul { padding: 90px; } li { margin: 9px; float: left; }
    a { color: red; display: inline; padding: 50px; } textarea { height: 20px; width: 40px; border: 5px solid red; }
    button { height: 90px; padding: 50px; background: red; } span, div, bdi { margin: 3px; font-size: 30px; }
    label { display: block; width: 80px; text-transform: uppercase; } svg { width: 100px; height: 100px; }
    body { letter-spacing: 5px; line-height: 3; text-align: center; text-transform: uppercase; white-space: nowrap; }
    *::before, *::after { content: 'x'; display: block; }`;

  /** Where everything is, beside the card's own corner. */
  function places({ element, form }: TicketHarness): string[] {
    const origin = element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
    const parts = [form, element.shadowRoot].flatMap((root) => [...(root?.querySelectorAll('*') ?? [])]);
    return parts
      .filter((part) => part.checkVisibility() && !part.matches('slot, .frame > [role=status]'))
      .map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const numbers = [left - origin.left, top - origin.top, width, height].map(Math.round);
        return `${part.localName}.${String(part.getAttribute('class'))} ${numbers.join()}`;
      });
  }

  async function unmoved(page: TicketHarness): Promise<void> {
    const running = [page.element.getAnimations({ subtree: true }), page.element.shadowRoot!.getAnimations()];
    await Promise.allSettled(running.flat().map(({ finished }) => finished));
    const before = places(page);
    assert.isAbove(before.length, 15);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    // Before ours, as a page's own are.
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    try {
      assert.deepEqual(places(page), before);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  }

  it('leaves the form as it is, with all that it can show', async () => {
    const page = await mountTicket(fakeAdapter('openTicket').adapter, { domain: demo, withContact: true });
    for (const button of page.form!.querySelectorAll<HTMLButtonElement>('[data-action=where]'))
      button.click();
    page.fill({ domain: 'sip:4711@demo.pbx.exmaple', contact: 'x' });
    await until('the note and the offer', () => page.note && page.suggestion);
    page.submit();
    await until('an error', () => page.fieldError('contact'));
    await unmoved(page);
  });

  it('leaves the opened ticket as it is', async () => {
    const { page } = await opened({}, { loginHref: '/' });
    await unmoved(page);
  });
});

describe('what a page has put on Object.prototype', () => {
  it('gets into no request, and is not shown', async () => {
    const planted = { contact: { email: 'evil@example.com' }, message: 'evil', domain: 'evil.example' };
    for (const [name, value] of Object.entries(planted))
      Object.defineProperty(Object.prototype, name, { configurable: true, value, writable: true });
    try {
      const backend = fakeAdapter('openTicket');
      const call = backend.expect('openTicket');
      call.answer(ticket());
      const page = await mountTicket(backend.adapter);
      page.fill(entries);
      page.submit();
      const { input } = await call.made;
      assert.deepEqual(Object.keys(input).sort(), ['domain', 'idempotencyKey', 'kind', 'userNumber']);
      assert.strictEqual(input.domain, demo);
      await page.opened();
      assert.notInclude(page.element.shadowRoot!.textContent, 'evil');
    } finally {
      for (const name of Object.keys(planted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
