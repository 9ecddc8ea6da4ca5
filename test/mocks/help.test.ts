import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createWorld } from '../../mocks/index.js';
import { startMockServer } from '../../mocks/server.js';
import { Client, passwords, START, useMock, type Answer } from './support/mock.js';

const ticket = { kind: 'forgot-password', domain: 'demo.pbx.example', userNumber: '101', locale: 'es' };
const gloria = {
  domain: 'demo.pbx.example',
  userNumber: '107',
  displayName: 'Gloria Vidal Roca',
  email: 'gloria.vidal@example.com',
  locale: 'es',
};

describe('help', () => {
  const mock = useMock();
  beforeEach(() => {
    mock.world.reset();
    mock.sleeps.length = 0;
  });

  const outcome = ({ status, body }: Answer): unknown[] => [status, body['code'] ?? body['status']];
  const open = (key: string, body: object = ticket): Promise<Answer> =>
    mock.client().post('/tickets', body, { 'Idempotency-Key': key });
  const follow = ({ body }: Answer, token = body['trackingToken']): Promise<Answer> =>
    mock
      .client()
      .get(`/tickets/${String(body['reference'])}`, { headers: { 'X-Ticket-Token': String(token) } });
  const mails = (to: string) => mock.world.mailbox().filter((mail) => mail.to === to);

  describe('by a ticket', () => {
    it('is open at once, with a reference to read out', async () => {
      const { status, body } = await open('a');
      assert.equal(status, 201);
      assert.match(String(body['reference']), /^T-[0-9A-Z]{8}$/);
      assert.deepEqual(
        [body['kind'], body['status'], body['expectedWithinMinutes'], body['createdAt']],
        ['forgot-password', 'open', 15, new Date(START).toISOString()],
      );
    });

    it('says the same of an account that does not exist, and takes as long', async () => {
      const known = await open('a');
      const unknown = await open('b', { ...ticket, userNumber: '999', domain: 'nowhere.example' });
      const shape = ({ status, headers, body }: Answer): unknown => ({
        status,
        headers: [...headers].filter(([name]) => name !== 'date'),
        body: { ...body, reference: '', trackingToken: '' },
      });
      assert.deepEqual(shape(unknown), shape(known));
      assert.deepEqual(mock.sleeps, [120, 120]);
      mock.world.clock.advance(720_000);
      assert.deepEqual((await follow(unknown)).body['status'], 'resolved');
    });

    it('is one for one key, however often it is sent', async () => {
      const first = await open('a');
      const again = await open('a', {
        locale: 'es',
        userNumber: '101',
        domain: ticket.domain,
        kind: ticket.kind,
      });
      assert.deepEqual(again.body, first.body);
      assert.notDeepEqual((await open('b')).body['reference'], first.body['reference']);
    });

    it('is another one for a key after a day', async () => {
      const first = await open('a');
      mock.world.clock.advance(24 * 60 * 60_000);
      assert.notEqual((await open('a')).body['reference'], first.body['reference']);
    });

    it('does not let a key be used for something else', async () => {
      await open('a');
      const contact = { phone: '600 000 000' };
      for (const body of [
        { ...ticket, userNumber: '102' },
        { ...ticket, contact },
      ]) {
        assert.deepEqual(outcome(await open('a', body)), [422, 'ticket-conflict']);
      }
      await open('c', { ...ticket, contact });
      assert.deepEqual(outcome(await open('c', { ...ticket, contact: { phone: '611 111 111' } })), [
        422,
        'ticket-conflict',
      ]);
    });

    it('needs a key', async () => {
      const answer = await mock.client().post('/tickets', ticket);
      assert.deepEqual(outcome(answer), [400, 'idempotency-key-missing']);
      assert.equal(answer.body['detail'], 'openTicket needs the header Idempotency-Key');
      assert.equal((await open('k'.repeat(129))).status, 422);
    });

    it('is told to be in flight while it is', async () => {
      let release = (): void => undefined;
      const world = createWorld({ sleep: () => new Promise((resolve) => (release = resolve)) });
      const server = await startMockServer({ world });
      try {
        const send = (): Promise<Answer> =>
          new Client(server.apiUrl).post('/tickets', ticket, { 'Idempotency-Key': 'a' });
        const first = send();
        while (world.log.entries().length === 0) {
          const second = await send();
          if (second.status === 409) {
            assert.deepEqual(outcome(second), [409, 'ticket-in-flight']);
            break;
          }
        }
        release();
        const { body } = await first;
        const again = send();
        await new Promise((resolve) => setImmediate(resolve));
        const poll = setInterval(() => release(), 5);
        assert.deepEqual((await again).body, body);
        clearInterval(poll);
      } finally {
        await server.close();
      }
    });

    it('is limited to five an hour; the same one again does not count', async () => {
      for (let count = 1; count <= 5; count += 1) {
        assert.equal((await open(`k${count}`)).status, 201);
        assert.equal((await open(`k${count}`)).status, 201);
      }
      const sixth = await open('k6');
      assert.deepEqual([...outcome(sixth), sixth.headers.get('Retry-After')], [429, 'rate-limited', '3600']);
      mock.world.clock.advance(3_600_000);
      assert.equal((await open('k6')).status, 201);
    });

    it('is throttled in the scenario ticket-throttled', async () => {
      mock.world.scenario = ['ticket-throttled'];
      const answer = await open('a');
      assert.deepEqual([...outcome(answer), answer.body['retryAfter']], [429, 'rate-limited', 600]);
    });

    it('goes its way while the clock runs', async () => {
      const opened = await open('a');
      const states: unknown[] = [];
      for (const minutes of [0, 4, 8]) {
        mock.world.clock.advance(minutes * 60_000);
        const { body } = await follow(opened);
        states.push([body['status'], body['updatedAt']]);
      }
      assert.deepEqual(states, [
        ['open', '2026-11-22T09:00:00.000Z'],
        ['in-progress', '2026-11-22T09:04:00.000Z'],
        ['resolved', '2026-11-22T09:12:00.000Z'],
      ]);
    });

    it('is for nobody without its token', async () => {
      const opened = await open('a');
      assert.deepEqual(outcome(await follow(opened, 'made-up')), [404, 'not-found']);
      const other = { ...opened, body: { ...opened.body, reference: 'T-00000000' } };
      assert.deepEqual(outcome(await follow(other)), [404, 'not-found']);
      const bare = await mock.client().get(`/tickets/${String(opened.body['reference'])}`);
      assert.deepEqual(bare.body['errors'], [{ field: 'X-Ticket-Token', code: 'required' }]);
    });

    it('ends with a temporary password by mail to the address on file, wherever it was opened from', async () => {
      const client = mock.client();
      await client.signIn('101', passwords['101']);
      await open('a', { ...ticket, contact: { email: 'thief@example.net' } });
      mock.world.clock.advance(720_000);
      const [mail] = mails('ana.garcia@example.com');
      assert.equal(mail?.subject, 'Tu nueva contraseña');
      assert.equal(mails('thief@example.net').length, 0);
      assert.equal((await client.get('/session')).body['status'], 'signed-out');
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 401);
      const password = /Contraseña: (\S+)/.exec(mail.text)?.[1] ?? '';
      const { body } = await mock.client().signIn('101', password);
      assert.deepEqual([body['status'], body['reason']], ['password-change-required', 'reset']);
    });

    it('for missing credentials sends the welcome mail again', async () => {
      await open('a', { ...ticket, kind: 'missing-credentials', userNumber: '103' });
      mock.world.clock.advance(720_000);
      assert.deepEqual(
        mails('carla.nunez@example.com').map(({ subject }) => subject),
        ['Welcome to our PBX', 'Welcome to our PBX'],
      );
    });
  });

  describe('by activation', () => {
    const activate = (body: object = gloria, headers: Record<string, string> = {}): Promise<Answer> =>
      mock.client().post('/activations', body, { Authorization: 'Bearer admin', ...headers });
    const temporary = (to = gloria.email): string =>
      /(?:Contraseña|Password): (\S+)\n/.exec(mails(to).at(-1)?.text ?? '')?.[1] ?? 'no mail';

    for (const bearer of ['', 'admin', 'Bearer', 'Bearer root', 'Basic admin']) {
      it(`is not for "${bearer}"`, async () => {
        const answer = await activate(gloria, { Authorization: bearer });
        assert.deepEqual(outcome(answer), [401, 'unauthorized']);
        assert.equal(answer.headers.get('WWW-Authenticate'), 'Bearer');
        assert.equal(mails(gloria.email).length, 0);
      });
    }

    it('answers nothing, and mails the password to that address only', async () => {
      const answer = await activate();
      assert.deepEqual([answer.status, answer.text], [202, '']);
      const [mail, ...more] = mails(gloria.email);
      assert.deepEqual([mail?.subject, mail?.folder, more.length], ['Welcome to our PBX', 'inbox', 0]);
      assert.match(mail?.text ?? '', /\nDominio: demo\.pbx\.example\nUsuario: 107\nContraseña: [\w-]{19}\n/);
      assert.match(mail?.html ?? '', /<html lang="es">/);
      assert.ok(mail?.html.includes(temporary()));
      assert.equal(mock.world.mailbox().filter(({ text }) => text.includes(temporary())).length, 1);
      assert.ok(!JSON.stringify(mock.world.log.entries()).includes(temporary()));
    });

    it('writes in the account’s language', async () => {
      await activate({ ...gloria, locale: 'en-GB' });
      assert.match(mails(gloria.email)[0]?.text ?? '', /\nPassword: \S+\n/);
      assert.match(mails(gloria.email)[0]?.html ?? '', /<html lang="en">/);
    });

    it('gives each a password of its own', async () => {
      await activate();
      await activate({ ...gloria, userNumber: '108', email: 'otra@example.com' });
      assert.notEqual(temporary(), temporary('otra@example.com'));
    });

    it('lets the person choose a password, and then in', async () => {
      await activate();
      const client = mock.client();
      const { body } = await client.signIn('107', temporary());
      assert.deepEqual([body['status'], body['reason']], ['password-change-required', 'temporary']);
      assert.deepEqual(body['personal'], {
        displayName: 'Gloria Vidal Roca',
        givenName: 'Gloria',
        familyName: 'Vidal Roca',
        email: 'gloria.vidal@example.com',
        domain: 'demo.pbx.example',
        userNumber: '107',
      });
      const change = { challenge: body['challenge'], newPassword: 'tejado-verde-44-Brisa', remember: false };
      assert.deepEqual(outcome(await client.post('/session/password', change)), [200, 'signed-in']);
    });

    it('is over after 72 hours, and nobody can tell', async () => {
      await activate();
      mock.world.clock.advance(72 * 60 * 60_000);
      assert.deepEqual(outcome(await mock.client().signIn('107', temporary())), [401, 'invalid-credentials']);
    });

    for (const [what, body] of [
      ['number', { ...gloria, userNumber: '101' }],
      ['address', { ...gloria, email: 'Ana.Garcia@example.com' }],
    ] as const) {
      it(`does not take the ${what} of another account`, async () => {
        assert.deepEqual(outcome(await activate(body)), [409, 'account-exists']);
      });
    }

    it('writes a name as text, whatever is in it', async () => {
      await activate({ ...gloria, displayName: '<img src=x> "Vidal"' });
      const html = mails(gloria.email)[0]?.html ?? '';
      assert.ok(html.includes('&lt;img') && !html.includes('<img'));
    });

    it('ends in the spam folder in the scenario mail-lost', async () => {
      await activate(gloria, { 'X-PBX-Scenario': 'mail-lost' });
      assert.equal(mails(gloria.email)[0]?.folder, 'spam');
    });
  });

  describe('by the welcome mail, again', () => {
    const resend = (userNumber: string, domain = 'demo.pbx.example'): Promise<Answer> =>
      mock.client().post('/credentials/resend', { domain, userNumber });

    it('says the same and takes as long, whatever comes of it', async () => {
      const answers = await Promise.all([
        resend('103'),
        resend('101'),
        resend('999'),
        resend('103', 'no.where'),
      ]);
      for (const { status, text } of answers) assert.deepEqual([status, text], [202, '']);
      assert.deepEqual(mock.sleeps, [120, 120, 120, 120]);
    });

    it('is sent to who has not chosen a password yet, with another one', async () => {
      await resend('103');
      const [first, second, ...more] = mails('carla.nunez@example.com');
      assert.equal(more.length, 0);
      assert.ok(first && second && first.text !== second.text);
      assert.equal(
        (await mock.client().signIn('103', passwords['103'])).status,
        401,
        'the first one is over',
      );
    });

    it('is not sent to anybody else', async () => {
      await resend('101');
      await resend('106');
      assert.equal(mock.world.mailbox().length, 1, 'Carla’s, from the start');
    });

    it('is sent three times in ten minutes, to nobody more often', async () => {
      for (const number of ['103', '999']) {
        for (let count = 1; count <= 3; count += 1) assert.equal((await resend(number)).status, 202);
        const fourth = await resend(number);
        assert.deepEqual(
          [...outcome(fourth), fourth.headers.get('Retry-After')],
          [429, 'rate-limited', '600'],
        );
      }
    });
  });
});
