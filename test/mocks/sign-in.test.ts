import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { demoSeed } from '../../mocks/index.js';
import { passwords, useMock, type Answer } from './support/mock.js';

describe('signing in with a password', () => {
  const mock = useMock();
  beforeEach(() => {
    mock.world.reset();
    mock.sleeps.length = 0;
  });

  const code = ({ body }: Answer): unknown => body['code'];

  describe('says one thing of everybody who may not come in', () => {
    const seed = {
      ...demoSeed,
      accounts: demoSeed.accounts.map((one) =>
        one.number === '106' ? { ...one, disabled: true as const } : one,
      ),
    };
    const closed = useMock({ seed });
    beforeEach(() => closed.world.reset());

    const refused: Record<string, [username: string, password: string, more?: object]> = {
      'a wrong password': ['101', 'not-this-one'],
      'an unknown number': ['999', passwords['101']],
      'an unknown address': ['nobody@example.com', passwords['101']],
      'a number of the other domain': ['101', passwords['101'], { domain: 'otra.pbx.example' }],
      'an unknown domain': ['101', passwords['101'], { domain: 'nowhere.example' }],
      'an account without a password': ['105', passwords['101']],
      'a disabled account with its right password': ['106', passwords['106']],
      'the right password in other case': ['101', passwords['101'].toUpperCase()],
      'the right password with a space around it': ['101', ` ${passwords['101']} `],
      'a name that is a property of every object': ['__proto__', 'constructor'],
    };

    for (const [what, [username, password, more]] of Object.entries(refused)) {
      it(what, async () => {
        const reference = await closed.client().signIn('101', 'certainly wrong');
        closed.sleeps.length = 0;
        const answer = await closed.client().signIn(username, password, more);
        assert.equal(answer.status, 401);
        assert.deepEqual(plain(answer), plain(reference));
        assert.deepEqual(closed.sleeps, [120], 'takes its time');
      });
    }

    it('each with a reference of its own', async () => {
      const first = await closed.client().signIn('101', 'wrong');
      const second = await closed.client().signIn('101', 'wrong');
      assert.notEqual(first.body['reference'], second.body['reference']);
    });
  });

  it('takes the same time for the right password', async () => {
    await mock.client().signIn('101', passwords['101']);
    assert.deepEqual(mock.sleeps, [120]);
  });

  const names: Record<string, [username: string, more?: object]> = {
    'a bare number, of the default domain': ['101'],
    'number and domain': ['101', { domain: 'demo.pbx.example' }],
    'number@domain': ['101@demo.pbx.example'],
    'an e-mail address': ['ana.garcia@example.com'],
    'any case': ['Ana.Garcia@Example.com'],
  };
  for (const [what, [username, more]] of Object.entries(names)) {
    it(`knows Ana by ${what}`, async () => {
      const { status, body } = await mock.client().signIn(username, passwords['101'], more);
      assert.equal(status, 200);
      assert.deepEqual(body['user'], {
        id: 'usr_101',
        displayName: 'Ana García López',
        domain: 'demo.pbx.example',
        userNumber: '101',
        email: 'ana.garcia@example.com',
      });
    });
  }

  it('knows Irene by her domain only', async () => {
    assert.equal((await mock.client().signIn('201', passwords['201'])).status, 401);
    const { body } = await mock.client().signIn('201', passwords['201'], { domain: 'otra.pbx.example' });
    assert.equal((body['user'] as { displayName: string }).displayName, 'Irene Soto');
  });

  it('asks Bruno for a second factor, and gives no session', async () => {
    const { body, headers } = await mock.client().signIn('102', passwords['102']);
    assert.equal(body['status'], 'challenge-required');
    assert.deepEqual(
      (body['methods'] as { kind: string }[]).map(({ kind }) => kind),
      ['totp', 'email-code', 'call', 'recovery-code'],
    );
    assert.deepEqual(headers.getSetCookie(), []);
    assert.ok(!JSON.stringify(body).includes('bruno.diaz'), 'the address is masked');
  });

  for (const [number, reason] of [
    ['103', 'temporary'],
    ['106', 'expired'],
  ] as const) {
    it(`asks ${number} for a new password (${reason}), and gives no session`, async () => {
      const { body, headers } = await mock.client().signIn(number, passwords[number]);
      assert.equal(body['status'], 'password-change-required');
      assert.equal(body['reason'], reason);
      assert.deepEqual(headers.getSetCookie(), []);
    });
  }

  it('never repeats a password: in no answer, in no log', async () => {
    const answers = await Promise.all([
      mock.client().signIn('101', 'geheim-und-falsch'),
      mock.client().signIn('102', passwords['102']),
      mock.client().post('/session', { username: '101', password: 'geheim-und-falsch', remember: 'x' }),
      mock.client().post('/session', '{"password": "geheim-und-falsch"', {}),
    ]);
    const said = answers.map(({ text }) => text).join() + JSON.stringify(mock.world.log.entries());
    assert.ok(!said.includes('geheim-und-falsch') && !said.includes(passwords['102']));
    assert.equal(mock.world.log.entries().length, 4);
  });

  describe('locks', () => {
    it('Diego from the start, for fifteen minutes, even with the right password', async () => {
      const answer = await mock.client().signIn('104', passwords['104']);
      assert.deepEqual([answer.status, code(answer)], [423, 'account-locked']);
      assert.equal(answer.headers.get('Retry-After'), '900');
      assert.equal(answer.body['retryAfter'], 900);

      mock.world.clock.advance(899_000);
      assert.equal((await mock.client().signIn('104', passwords['104'])).headers.get('Retry-After'), '1');
      mock.world.clock.advance(1000);
      assert.equal((await mock.client().signIn('104', passwords['104'])).status, 200);
    });

    for (const name of ['101', '999']) {
      it(`${name} after five failures, for fifteen minutes`, async () => {
        for (let attempt = 1; attempt <= 5; attempt += 1) {
          assert.equal((await mock.client().signIn(name, 'wrong')).status, 401, `attempt ${attempt}`);
        }
        const answer = await mock.client().signIn(name, passwords['101']);
        assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [423, '900']);
        mock.world.clock.advance(900_000);
        assert.notEqual((await mock.client().signIn(name, passwords['101'])).status, 423);
      });
    }

    it('counts one account once, however it is called', async () => {
      for (const name of [
        '101',
        '101@demo.pbx.example',
        'ana.garcia@example.com',
        'ANA.GARCIA@example.com',
        '101',
      ]) {
        await mock.client().signIn(name, 'wrong');
      }
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 423);
    });

    it('forgets failures after ten minutes', async () => {
      for (let attempt = 1; attempt <= 4; attempt += 1) await mock.client().signIn('101', 'wrong');
      mock.world.clock.advance(601_000);
      for (let attempt = 1; attempt <= 4; attempt += 1) await mock.client().signIn('101', 'wrong');
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 200);
    });

    it('forgets failures after a success', async () => {
      for (let attempt = 1; attempt <= 4; attempt += 1) await mock.client().signIn('101', 'wrong');
      await mock.client().signIn('101', passwords['101']);
      await mock.client().signIn('101', 'wrong');
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 200);
    });

    it('locks nobody else', async () => {
      for (let attempt = 1; attempt <= 5; attempt += 1) await mock.client().signIn('101', 'wrong');
      assert.equal((await mock.client().signIn('106', passwords['106'])).status, 200);
    });
  });

  describe('limits the rate', () => {
    it('to ten a minute, and lets in again when it said so', async () => {
      for (let attempt = 1; attempt <= 10; attempt += 1) {
        assert.equal((await mock.client().signIn('101', passwords['101'])).status, 200, `attempt ${attempt}`);
        mock.world.clock.advance(1000);
      }
      const answer = await mock.client().signIn('101', passwords['101']);
      assert.deepEqual([answer.status, code(answer)], [429, 'rate-limited']);
      assert.equal(answer.headers.get('Retry-After'), '50');

      mock.world.clock.advance(49_000);
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 429);
      mock.world.clock.advance(1000);
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 200);
    });

    it('by account', async () => {
      for (let attempt = 1; attempt <= 11; attempt += 1) await mock.client().signIn('101', passwords['101']);
      assert.equal((await mock.client().signIn('106', passwords['106'])).status, 200);
    });

    it('whatever address the caller claims to have', async () => {
      for (let attempt = 1; attempt <= 10; attempt += 1) {
        await mock.client().signIn('101', passwords['101'], {}, { 'X-Forwarded-For': `10.0.0.${attempt}` });
      }
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 429);
    });
  });
});

/** All of an answer that anybody could compare; date and reference differ by nature. */
function plain({ status, headers, body }: Answer): object {
  const { reference, ...rest } = body;
  assert.match(String(reference), /^E-[0-9A-Z]{8}$/);
  return { status, body: rest, headers: [...headers].filter(([name]) => name !== 'date') };
}
