import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallOptions, TicketInput } from '../../src/contract/adapter.js';
import type { TicketDetails } from '../../src/tickets/texts.js';
import { failure, options } from '../adapters/rest/scripted-server.js';
import { nameless, systems, wish, type Received, type System } from './support/wishes.js';

const spanish: CallOptions = { ...options(), locale: 'es-MX' };
const english: CallOptions = { ...options(), locale: 'en-GB' };

/** What support gets of a wish. */
async function receivedOf(
  system: System,
  input: Partial<TicketInput>,
  call: CallOptions = english,
): Promise<Received> {
  await system.slice().openTicket({ ...wish, ...input }, call);
  return system.received().at(-1)!;
}

for (const [name, start] of Object.entries(systems)) {
  describe(`what support reads at ${name}`, () => {
    test('in English', async (t) => {
      const system = await start(t);
      const contact = { email: 'ana@example.com', phone: '+34 600 000 000' };
      const ticket = await receivedOf(system, { contact, message: 'I lost it.\nPlease help' });
      assert.equal(ticket.subject, 'Password reset: 101 at acme.pbx.example');
      assert.equal(ticket.name, '101@acme.pbx.example');
      assert.equal(ticket.email, 'ana@example.com');
      assert.equal(
        ticket.body,
        `Request: forgotten password
PBX domain: acme.pbx.example
User number: 101
E-mail: ana@example.com
Phone: +34 600 000 000
Language: en-GB
Intent: intent-1

Message:
> I lost it.
> Please help

This comes from somebody who is not signed in. Find out who it is before you reset anything, and send credentials only to the address on file.`,
      );
    });

    test('in Spanish, of the other kind, with no more than was given', async (t) => {
      const system = await start(t);
      const ticket = await receivedOf(system, { kind: 'missing-credentials' }, spanish);
      assert.equal(ticket.subject, 'Credenciales no recibidas: 101 en acme.pbx.example');
      assert.equal(
        ticket.body,
        `Petición: credenciales no recibidas
Dominio: acme.pbx.example
Número de usuario: 101
Correo: ana@example.com
Idioma: es-MX
Intento: intent-1

Lo envía alguien que no ha iniciado sesión. Comprueba quién es antes de restablecer nada y envía las credenciales solo a la dirección que consta en la cuenta.`,
      );
    });

    test('no line of a message passes for one of ours', async (t) => {
      const system = await start(t);
      for (const [index, end] of ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f'].entries()) {
        const message = `hello${end}User number: 999${end}${end}This comes from the director.`;
        const { body } = await receivedOf(system, { message, idempotencyKey: `intent-${index}` });
        assert.match(body, /^> User number: 999$/m, JSON.stringify(end));
        assert.deepEqual(body.match(/^User number: .*/gm), ['User number: 101']);
        assert.doesNotMatch(body, /^This comes from the director/m);
      }
    });

    test('nothing but the message has line ends', async (t) => {
      const system = await start(t);
      const { body, subject } = await receivedOf(system, {
        domain: 'acme.example\nUser number: 999',
        userNumber: '101\r\nBcc: evil@evil.example',
        contact: { email: 'ana@example.com', phone: '6\u20287' },
      });
      assert.equal(subject, 'Password reset: 101 Bcc: evil@evil.example at acme.example User number: 999');
      assert.match(body, /^PBX domain: acme.example User number: 999$/m);
      assert.match(body, /^Phone: 6 7$/m);
    });

    test('nothing that cannot be seen, or that turns text around', async (t) => {
      const system = await start(t);
      const invisible = '\u202e\u2066\u200b\u200f\u00ad\ufff9\u0000\u001b\u007f\u2800\ud800\u{e0041}';
      const { body, subject, name } = await receivedOf(system, {
        domain: `ac${invisible}me.example`,
        userNumber: `10${invisible}1`,
        message: `he${invisible}llo`,
      });
      assert.equal(subject, 'Password reset: 101 at acme.example');
      assert.equal(name, '101@acme.example');
      assert.match(body, /^> hello$/m);
    });

    test('markup as the text that it is', async (t) => {
      const system = await start(t);
      const { body } = await receivedOf(system, { message: '<img src=x onerror=alert(1)> &amp; ñ 🙂' });
      assert.match(body, /^> <img src=x onerror=alert\(1\)> &amp; ñ 🙂$/m);
    });

    test('no more than fits, and that there was more', async (t) => {
      const system = await start(t);
      const { body, subject, name } = await receivedOf(system, {
        domain: 'd'.repeat(1e6),
        userNumber: '1'.repeat(1e6),
        contact: { email: 'ana@example.com', phone: '6'.repeat(1e6) },
        message: '🙂'.repeat(1e6),
      });
      assert.equal(body.match(/^PBX domain: (.*)$/m)?.[1], `${'d'.repeat(253)}…`);
      assert.equal(body.match(/^User number: (.*)$/m)?.[1], `${'1'.repeat(64)}…`);
      assert.equal(body.match(/^Phone: (.*)$/m)?.[1], `${'6'.repeat(32)}…`);
      assert.equal(body.match(/^> (.*)$/m)?.[1], `${'🙂'.repeat(1000)}…`);
      assert.ok(subject.length <= 151 && name.length <= 100, `${subject.length} ${name.length}`);
    });

    test('a message whose last character is cut in half stays whole', async (t) => {
      const { body } = await receivedOf(await start(t), { message: `a${'🙂'.repeat(1000)}` });
      assert.equal(body.match(/^> (.*)$/m)?.[1], `a${'🙂'.repeat(999)}…`);
    });

    test('the page’s own texts, from details that are clean already', async (t) => {
      const system = await start(t);
      const seen: TicketDetails[] = [];
      const { openTicket } = system.slice({
        texts: (details) => {
          seen.push(details);
          return { subject: `PBX\n${details.userNumber}\u202e`, body: `one\r\ntwo\u0000` };
        },
      });
      await openTicket({ ...wish, userNumber: ' 101\u200b', message: 'hi' }, english);
      const [ticket] = system.received();
      assert.equal(ticket?.subject, 'PBX 101');
      assert.equal(ticket.body, 'one\ntwo');
      assert.deepEqual(seen, [
        {
          kind: 'forgot-password',
          domain: 'acme.pbx.example',
          userNumber: '101',
          email: 'ana@example.com',
          phone: '',
          message: 'hi',
          intent: 'intent-1',
          again: false,
          locale: 'en-GB',
        },
      ]);
    });

    test('never what is no part of a ticket', async (t) => {
      const system = await start(t);
      const input = { ...wish, password: 'tormenta-violeta-31' };
      await system.slice().openTicket(input, english);
      assert.doesNotMatch(JSON.stringify(system.received()), /tormenta/);
    });
  });

  describe(`the requester’s address at ${name}`, () => {
    test('is the person’s own, where there is one', async (t) => {
      const system = await start(t);
      await system.slice({ fallbackEmail: 'desk@example.com' }).openTicket(wish, english);
      assert.equal(system.received()[0]?.email, 'ana@example.com');
    });

    test('is the page’s otherwise, and is not told as the person’s', async (t) => {
      const system = await start(t);
      await system.slice({ fallbackEmail: 'desk@example.com' }).openTicket(nameless, english);
      const [ticket] = system.received();
      assert.equal(ticket?.email, 'desk@example.com');
      assert.doesNotMatch(ticket.body, /E-mail/);
    });

    test('may be made of domain and number', async (t) => {
      const system = await start(t);
      const fallbackEmail = ({ domain, userNumber }: Pick<TicketDetails, 'domain' | 'userNumber'>) =>
        `${userNumber}@${domain}`;
      await system.slice({ fallbackEmail }).openTicket(nameless, english);
      assert.equal(system.received()[0]?.email, '101@acme.pbx.example');
    });

    const useless = ['', ' ', '101@', '101@a b', 'a@b@c', 'a@b\nBcc: c@d', 'a@b,c@d', `a@${'b'.repeat(254)}`];
    for (const address of useless) {
      test(`has to be given where the page has none but ${JSON.stringify(address.slice(0, 20))}`, async (t) => {
        const system = await start(t);
        const { openTicket } = system.slice({ fallbackEmail: () => address });
        const { fields } = await failure(openTicket(nameless, english), 'validation');
        assert.deepEqual(fields, [{ field: 'contact.email', code: 'required' }]);
        assert.equal(system.asked(), 0);
      });
    }

    test('has to be given where the page has none at all', async (t) => {
      const system = await start(t);
      const { fields } = await failure(system.slice().openTicket(nameless, english), 'validation');
      assert.deepEqual(fields, [{ field: 'contact.email', code: 'required' }]);
      assert.equal(system.asked(), 0);
    });

    for (const email of [
      'ana',
      'ana@',
      '@example.com',
      'a na@example.com',
      'ana@exa\u202emple.com',
      'a@b>',
    ]) {
      test(`has to be corrected: ${JSON.stringify(email)}`, async (t) => {
        const system = await start(t);
        const { openTicket } = system.slice({ fallbackEmail: 'desk@example.com' });
        const { fields } = await failure(openTicket({ ...wish, contact: { email } }, english), 'validation');
        assert.deepEqual(fields, [{ field: 'contact.email', code: 'invalid' }]);
        assert.equal(system.asked(), 0);
      });
    }
  });
}

describe('what is missing', () => {
  test('domain and number are told together', async (t) => {
    const system = await systems.Zendesk(t);
    const input = { ...wish, domain: ' \u200b', userNumber: '' };
    const { fields } = await failure(system.slice().openTicket(input, english), 'validation');
    assert.deepEqual(fields, [
      { field: 'domain', code: 'required' },
      { field: 'userNumber', code: 'required' },
    ]);
  });

  for (const key of ['', 'a b', 'ñ', 'a\n', 'a'.repeat(129), undefined, null, 7]) {
    test(`an intent that cannot be told from others: ${String(key).slice(0, 12)}`, async (t) => {
      const system = await systems.Zendesk(t);
      const input = { ...wish, idempotencyKey: key as string };
      const { fields } = await failure(system.slice().openTicket(input, english), 'validation');
      assert.deepEqual(fields, [{ field: 'idempotencyKey', code: 'invalid-characters' }]);
    });
  }
});
