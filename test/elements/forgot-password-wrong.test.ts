// What cannot be sent like this, and a backend that takes nothing.
import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { addTicket, entries, mountTicket, ticket, type TicketHarness } from '../support/ticket-harness.js';
import { until } from '../support/until.js';

const texts = en.forgotPasswordView;

const idle = (options: Parameters<typeof mountTicket>[1] = {}): Promise<TicketHarness> =>
  mountTicket(fakeAdapter('openTicket').adapter, options);

describe('what is wrong', () => {
  it('is said at each field, and the focus is in the first one', async () => {
    const page = await idle();
    page.submit();
    await page.refuses('domain', texts.required.domain);
    await page.refuses('userNumber', texts.required.userNumber);
    await until('focus', () => page.focused === page.input('domain'));
  });

  const wrong: [typed: Record<string, string>, field: string, text: string][] = [
    [{ domain: 'a b' }, 'domain', en.fields['invalid-domain']],
    [{ domain: 'de\u200bmo.example' }, 'domain', en.fields['invalid-characters']],
    [{ userNumber: '1\u202e01' }, 'userNumber', en.fields['invalid-characters']],
    [{ userNumber: '1'.repeat(65) }, 'userNumber', texts.tooLong],
    [{ contact: 'call me' }, 'contact', texts.invalidContact],
    [{ contact: 'a@b@c' }, 'contact', texts.invalidContact],
    [{ contact: '12' }, 'contact', texts.invalidContact],
    [{ contact: `a@${'b'.repeat(253)}` }, 'contact', texts.tooLong],
    [{ contact: '1'.repeat(33) }, 'contact', texts.tooLong],
    [{ contact: 'a\u200b@b' }, 'contact', en.fields['invalid-characters']],
  ];
  for (const [typed, field, text] of wrong) {
    it(`is said of ${field}: ${JSON.stringify(typed[field]!.slice(0, 20))}`, async () => {
      const page = await idle({ withContact: true });
      page.fill({ ...entries, ...typed });
      page.submit();
      await page.refuses(field, text);
      assert.strictEqual(page.element.status, 'idle');
    });
  }

  for (const [length, language, text] of [
    [2001, 'en', '1 character too many.'],
    [3234, 'es', 'Sobran 1234 caracteres.'],
  ] as const) {
    it(`is said of a message: ${text}`, async () => {
      document.documentElement.lang = language;
      const page = await idle({ withContact: true });
      page.fill(entries);
      page.message.value = 'ñ'.repeat(length);
      page.submit();
      await until('the error', () => page.form!.querySelector(`[id$=message-error]`));
      assert.strictEqual(spoken(page.form!.querySelector('[id$=message-error]')!), text);
      assert.strictEqual(page.message.ariaInvalid, 'true');
      await until('focus', () => page.focused === page.message);
      page.message.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until('no error', () => page.message.ariaInvalid === 'false');
    });
  }

  it('is told of a field of the contact as of the contact', async () => {
    const backend = fakeAdapter('openTicket');
    const fields = [{ field: 'contact.email', code: 'invalid' }];
    backend.expect('openTicket').fail(new AuthError('validation', { fields }));
    const page = await mountTicket(backend.adapter, { withContact: true });
    page.fill({ ...entries, contact: 'ana@example.com' });
    page.submit();
    await page.refuses('contact', en.fields.invalid);
  });

  it('asks for an email where the ticket system needs one', async () => {
    const backend = fakeAdapter('openTicket');
    const fields = [{ field: 'contact.email', code: 'required' }];
    backend.expect('openTicket').fail(new AuthError('validation', { fields }));
    const page = await mountTicket(backend.adapter, { withContact: true });
    page.fill({ ...entries, contact: '+34 922 000 111' });
    page.submit();
    await page.refuses('contact', texts.required.contact);
  });
});

describe('a backend that takes no tickets', () => {
  it('has no form: whom to ask is said', async () => {
    const page = addTicket({ signIn: () => Promise.reject(new Error('not asked')) });
    await page.says(texts.noTickets.join(' '));
    assert.isEmpty([...page.element.querySelectorAll('input, button')]);
    document.documentElement.lang = 'es';
    await page.says(es.forgotPasswordView.noTickets.join(' '));
  });

  it('may be another one later', async () => {
    const page = addTicket({});
    await page.says(texts.noTickets[0]);
    const backend = fakeAdapter('openTicket');
    backend.expect('openTicket').answer(ticket());
    page.element.adapter = backend.adapter;
    await page.ready();
    page.fill(entries);
    page.submit();
    await page.is('done');
  });

  it('may come to be one later', async () => {
    const page = await idle();
    page.element.adapter = {};
    await page.says(texts.noTickets[0]);
    assert.isEmpty([...page.element.querySelectorAll('input')]);
  });
});
