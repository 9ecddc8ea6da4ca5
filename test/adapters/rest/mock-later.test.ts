import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { ChallengeRequired, PasswordChangeRequired } from '../../../src/contract/results.js';
import { ana, openPortal, type Portal } from './portal.js';
import { failure, options } from './scripted-server.js';
import { holdTimers } from './timers.js';

const GOOD = 'tejado-verde-44-Brisa';

describe('a second factor at the mock', { timeout: 60_000 }, () => {
  const bruno = { ...ana, username: '102', password: 'marea Lenta 58 ñandú' };
  const totp = new TOTP({ secret: Secret.fromBase32('JBSWY3DPEHPK3PXP') });

  async function challenged({ adapter }: Portal): Promise<ChallengeRequired> {
    const result = await adapter.signIn(bruno, options());
    assert.ok(result.status === 'challenge-required');
    return result;
  }

  const answer = ({ challenge }: ChallengeRequired, method: string, code?: string) => ({
    challenge,
    method,
    trustDevice: true,
    remember: true,
    ...(code !== undefined && { code }),
  });

  test('is answered with a code, after a wrong one, and not asked for again on a trusted device', async (t) => {
    const portal = await openPortal(t);
    const { adapter, mock } = portal;
    const asked = await challenged(portal);
    const timestamp = mock.world.clock.now();
    await failure(adapter.answerChallenge(answer(asked, 'totp', '000000'), options()), 'challenge-invalid');
    const code = totp.generate({ timestamp });
    const result = await adapter.answerChallenge(answer(asked, 'totp', ` ${code} `), options());
    assert.ok(result.status === 'signed-in' && result.session.persistent);
    assert.equal((await adapter.signIn(bruno, options())).status, 'signed-in');
    await failure(adapter.answerChallenge(answer(asked, 'totp', code), options()), 'challenge-expired');
  });

  test('sends a code when it is asked to, not too often', async (t) => {
    const portal = await openPortal(t);
    const { adapter, mock } = portal;
    const asked = await challenged(portal);
    const send = () => adapter.sendChallengeCode({ challenge: asked.challenge, method: 'email' }, options());
    await send();
    const { retryAfter } = await failure(send(), 'rate-limited');
    assert.ok(retryAfter! > 0 && retryAfter! <= 30, String(retryAfter));
    const code = /\d{6}/.exec(mock.world.mailbox().at(-1)!.text)![0];
    const result = await adapter.answerChallenge(answer(asked, 'email', code), options());
    assert.equal(result.status, 'signed-in');
  });

  for (const [key, outcome] of [
    ['1', 'signed-in'],
    ['2', 'challenge-declined'],
  ] as const) {
    test(`rings, and ${key} is ${outcome}`, async (t) => {
      holdTimers(t);
      const portal = await openPortal(t);
      const { adapter, mock, cookies } = portal;
      const asked = await challenged(portal);
      const result = adapter.answerChallenge(answer(asked, 'call'), options());
      while (!mock.world.pressKey({ number: '102', key })) await new Promise(setImmediate);
      if (key === '1') assert.equal((await result).status, outcome);
      else assert.deepEqual((await failure(result, 'challenge-declined')).reasons, ['declined']);
      assert.equal(cookies.has('pbx-session'), key === '1');
    });
  }
});

describe('passwords at the mock', () => {
  test('the one that is due is chosen, once it is good enough', async (t) => {
    const { adapter } = await openPortal(t);
    const carla = { ...ana, username: '103', password: 'Bienvenida-103-Tmp' };
    const { challenge } = (await adapter.signIn(carla, options())) as PasswordChangeRequired;
    const complete = (newPassword: string) =>
      adapter.completePasswordChange({ challenge, newPassword, remember: false }, options());
    const { reasons } = await failure(complete('nunez-1991-Madrid'), 'password-policy');
    assert.deepEqual(reasons, ['personal-info']);
    await failure(complete(carla.password), 'password-reused');
    assert.equal((await complete(GOOD)).status, 'signed-in');
  });

  test('the own one is changed, which ends the other sessions', async (t) => {
    const { adapter, cookies } = await openPortal(t);
    const input = { currentPassword: ana.password, newPassword: GOOD, endOtherSessions: true };
    await failure(adapter.changePassword(input, options()), 'session-expired');
    await adapter.signIn(ana, options());
    cookies.clear();
    await adapter.signIn(ana, options());
    assert.equal((await adapter.listSessions({}, options())).length, 2);
    const wrong = { ...input, currentPassword: 'wrong' };
    await failure(adapter.changePassword(wrong, options()), 'current-password-wrong');
    const { session } = await adapter.changePassword(input, options());
    assert.equal(session.persistent, false);
    assert.deepEqual(
      (await adapter.listSessions({}, options())).map(({ current }) => current),
      [true],
    );
    assert.equal((await adapter.signIn({ ...ana, password: GOOD }, options())).status, 'signed-in');
  });

  test('the policy and the profile are told', async (t) => {
    const { adapter } = await openPortal(t);
    assert.equal((await adapter.getPasswordPolicy({}, options())).minLength, 12);
    await failure(adapter.getAccount({}, options()), 'session-expired');
    await adapter.signIn(ana, options());
    assert.equal((await adapter.getAccount({}, options())).birthDate, '1984-03-14');
  });
});

describe('sessions at the mock', () => {
  test('are renewed, listed and ended one by one', async (t) => {
    const { adapter, cookies } = await openPortal(t);
    await failure(adapter.renewSession({}, options()), 'session-expired');
    await adapter.signIn(ana, options());
    cookies.clear();
    await adapter.signIn(ana, options());
    assert.equal((await adapter.renewSession({}, options())).session.persistent, false);
    const other = (await adapter.listSessions({}, options())).find(({ current }) => !current)!;
    await adapter.revokeSession({ id: other.id }, options());
    await failure(adapter.revokeSession({ id: other.id }, options()), 'not-found');
    assert.equal((await adapter.listSessions({}, options())).length, 1);
  });

  test('are ended all but this', async (t) => {
    const { adapter, cookies } = await openPortal(t);
    for (let n = 0; n < 3; n++) {
      cookies.clear();
      await adapter.signIn(ana, options());
    }
    await adapter.revokeSession({ others: true }, options());
    const left = await adapter.listSessions({}, options());
    assert.deepEqual(
      left.map(({ current }) => current),
      [true],
    );
  });
});

describe('help at the mock', () => {
  const help = { kind: 'forgot-password', domain: ana.domain, userNumber: '101' } as const;

  test('a ticket is opened once for one key, and followed', async (t) => {
    const { adapter, mock } = await openPortal(t);
    const open = (message?: string) =>
      adapter.openTicket({ ...help, ...(message && { message }), idempotencyKey: 'key-1' }, options());
    const ticket = await open();
    assert.deepEqual(await open(), ticket);
    await failure(open('changed'), 'ticket-conflict');
    const { reference, trackingToken } = ticket;
    const follow = (token: string) => adapter.getTicket({ reference, trackingToken: token }, options());
    assert.equal((await follow(trackingToken)).status, 'open');
    await failure(follow('other'), 'not-found');
    mock.world.clock.advance(720_000);
    assert.equal((await follow(trackingToken)).status, 'resolved');
  });

  test('the welcome mail is sent again, and nobody learns whether there is such an account', async (t) => {
    const { adapter, mock } = await openPortal(t);
    const before = mock.world.mailbox().length;
    for (const userNumber of ['103', '199']) {
      await adapter.resendWelcomeMail({ domain: ana.domain, userNumber }, options());
    }
    assert.equal(mock.world.mailbox().length, before + 1);
  });
});

describe('what a page hands over to the mock', () => {
  const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const given = {
    provider: 'google',
    nonce: 'n-0S6_WzA2Mj',
    redirectUri: 'http://127.0.0.1:5173/login',
    remember: true,
  };
  const wish = {
    ...given,
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  };

  test('signs in with a code, once', async (t) => {
    const { adapter, mock } = await openPortal(t);
    const granted = mock.world.grant({ ...wish, subject: 'google-ana' });
    assert.ok('code' in granted);
    const input = { ...given, code: granted.code, codeVerifier };
    assert.equal((await adapter.signInWithCode(input, options())).status, 'signed-in');
    await failure(adapter.signInWithCode(input, options()), 'sso-rejected');
    await failure(adapter.signInWithCode({ ...input, provider: 'okta' }, options()), 'provider-unknown');
  });

  test('signs in with an ID token, unless it belongs to nobody here', async (t) => {
    const { adapter, mock } = await openPortal(t);
    for (const [subject, linked] of [
      ['google-ana', true],
      ['google-ana-private', false],
    ] as const) {
      const granted = mock.world.grant({ ...wish, subject });
      assert.ok('idToken' in granted);
      const result = adapter.signInWithCredential({ ...given, idToken: granted.idToken }, options());
      if (linked) assert.equal((await result).status, 'signed-in');
      else await failure(result, 'account-not-linked');
    }
  });
});
