import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWorld, seededRandom, type World, type WorldStorage } from '../../mocks/index.js';
import { startMock } from '../../mocks/node.js';
import { Client, passwords, START } from './support/mock.js';

/** Like a browser's: text, shared by tabs, there after a reload. */
function textStorage(): WorldStorage & { text: string | undefined } {
  return {
    text: undefined,
    load() {
      return this.text === undefined
        ? undefined
        : (JSON.parse(this.text) as ReturnType<WorldStorage['load']>);
    },
    save(state) {
      this.text = JSON.stringify(state);
    },
  };
}

const ana = { username: '101', password: passwords['101'], remember: false };
const diego = { username: '104', password: passwords['104'], remember: false };

function tokenOf(world: World): string {
  const outcome = world.signIn(ana);
  assert.ok('session' in outcome);
  return outcome.session.token;
}

describe('a world', () => {
  it('is plain JSON: kept as text, it goes on in another tab and after a reload', () => {
    const storage = textStorage();
    const [tab, other] = [
      createWorld({ storage, now: () => START }),
      createWorld({ storage, now: () => START }),
    ];
    const sessionToken = tokenOf(tab);
    assert.equal(other.getSession({ sessionToken }).status, 'signed-in');

    tab.clock.advance(60_000);
    other.scenario = ['slow'];
    const reloaded = createWorld({ storage, now: () => START });
    assert.equal(reloaded.clock.now(), START + 60_000);
    assert.deepEqual(reloaded.scenario, ['slow']);

    other.signOut({ everywhere: false }, { sessionToken });
    assert.equal(tab.getSession({ sessionToken }).status, 'signed-out');
    other.reset();
    assert.equal(tab.clock.now(), START);
  });

  it('holds no password, recovery code or mailed code but in the mails it sent', () => {
    const storage = textStorage();
    const world = createWorld({ storage });
    const sessionToken = tokenOf(world);
    world.signIn({ ...ana, password: 'typed-in-error' });
    const change = {
      currentPassword: passwords['101'],
      newPassword: 'tejado-verde-44-Brisa',
      endOtherSessions: true,
    };
    assert.ok(!('refused' in world.changePassword(change, { sessionToken })));
    const state = JSON.parse(storage.text ?? '') as Record<string, unknown>;
    const kept = JSON.stringify({ ...state, mails: [] });
    for (const secret of [
      ...Object.values(passwords),
      'typed-in-error',
      change.newPassword,
      'aaaa-1111',
      'aaaa1111',
    ]) {
      assert.ok(!kept.includes(secret), secret);
    }
  });

  it('is the same for the same seed of chance, and another for another', () => {
    const world = (seed: number): string =>
      tokenOf(createWorld({ random: seededRandom(seed), now: () => START }));
    assert.equal(world(1), world(1));
    assert.notEqual(world(1), world(2));
    assert.notEqual(tokenOf(createWorld()), tokenOf(createWorld()));
  });

  it('that rested for an hour shows its locked account locked again; one in use keeps its word', () => {
    const storage = textStorage();
    let now = START;
    const open = (): World => createWorld({ storage, now: () => now });
    const isLocked = (world: World): boolean => 'refused' in world.signIn(diego);

    assert.ok(isLocked(open()));
    now += 15 * 60_000;
    assert.ok(!isLocked(open()));
    now += 60 * 60_000 + 1;
    assert.ok(isLocked(open()));
  });

  it('does not grow with what is over', () => {
    const storage = textStorage();
    let now = START;
    const world = createWorld({ storage, now: () => now });
    const round = (): number => {
      for (let name = 0; name < 50; name += 1) {
        for (let attempt = 1; attempt <= 5; attempt += 1)
          world.signIn({ ...ana, username: `x${name}`, password: 'x' });
        world.beginSso({ provider: 'google', returnTo: 'http://localhost/', remember: false });
        tokenOf(world);
        now += 10_000;
      }
      now += 30 * 24 * 60 * 60_000;
      world.signIn({ ...ana, username: 'nobody', password: 'x' });
      world.beginSso({ provider: 'google', returnTo: 'http://localhost/', remember: false });
      tokenOf(world);
      return storage.text?.length ?? 0;
    };
    const fresh = storage.text?.length ?? 0;
    const once = round();
    assert.ok(once < fresh + 2000, `${once} characters, ${fresh} of them from the start`);
    assert.ok(round() < once + 50);
  });
});

describe('the mock inside Node', () => {
  it('answers calls that never leave the process, with the cookies of https', async () => {
    const mock = startMock({ baseUrl: 'https://pbx.example/v1' });
    try {
      const client = new Client('https://pbx.example/v1');
      assert.equal((await client.signIn('101', passwords['101'])).status, 200);
      assert.deepEqual([...client.cookies.keys()], ['__Host-pbx-session']);
      assert.equal((await client.get('/session')).body['status'], 'signed-in');
      assert.equal((await client.send('GET', '/nope')).status, 404);
      mock.world.scenario = ['offline'];
      await assert.rejects(client.send('GET', '/session'), TypeError);
      mock.world.scenario = ['truncated'];
      const response = await client.send('GET', '/session');
      await assert.rejects(response.text(), TypeError);
    } finally {
      mock.stop();
    }
  });
});
