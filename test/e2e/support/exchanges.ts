import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createWorld } from '../../../mocks/index.js';
import { bodies, ticket } from '../../mocks/support/bodies.js';
import { passwords } from '../../mocks/support/mock.js';
import type { Answer, Call, Visitor } from './prism.js';

const awake = async (): Promise<void> => undefined;
let sleep = awake;
export const world = createWorld({ sleep: () => sleep() });

export type Exchange = (visitor: Visitor) => Promise<Answer>;

const signIn = (visitor: Visitor, username: keyof typeof passwords, password: string = passwords[username]) =>
  visitor.call('POST', '/session', { body: { username, password, remember: true } });
const signedIn =
  (method: string, path: string, call?: Call): Exchange =>
  async (visitor) => {
    await signIn(visitor, '101');
    return visitor.call(method, path, call);
  };
const bare =
  (method: string, path: string, call?: Call): Exchange =>
  (visitor) =>
    visitor.call(method, path, call);

/** The challenge of a sign-in that needs more. */
const begin = async (visitor: Visitor, username: '102' | '103'): Promise<string> =>
  String((await signIn(visitor, username)).body['challenge']);
const answer = async (visitor: Visitor, more: object): Promise<Answer> => {
  const challenge = await begin(visitor, '102');
  return answerTo(visitor, challenge, more);
};
const answerTo = (visitor: Visitor, challenge: string, more: object): Promise<Answer> =>
  visitor.call('POST', '/session/challenge', {
    body: { challenge, trustDevice: false, remember: false, ...more },
  });
const choose = async (visitor: Visitor, newPassword: string): Promise<Answer> => {
  const challenge = await begin(visitor, '103');
  return visitor.call('POST', '/session/password', { body: { challenge, newPassword, remember: false } });
};
const sendCode = (visitor: Visitor, challenge: string): Promise<Answer> =>
  visitor.call('POST', '/session/challenge/code', { body: { challenge, method: 'email' } });
const changePassword = (visitor: Visitor, currentPassword: string, newPassword: string): Promise<Answer> =>
  visitor.call('PUT', '/account/password', {
    body: { currentPassword, newPassword, endOtherSessions: true },
  });
const openTicket = (visitor: Visitor, key: string, more = {}): Promise<Answer> =>
  visitor.call('POST', '/tickets', { body: { ...ticket, ...more }, headers: { 'Idempotency-Key': key } });

/** As the identity provider gives it to a page that runs the flow itself. */
function handOver(provider: string, subject: string, kind: 'code' | 'credential'): Exchange {
  const [codeVerifier, redirectUri, nonce] = ['v'.repeat(43), 'https://pbx.example/login', 'n'];
  return (visitor) => {
    const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
    const given = world.grant({ provider: 'google', subject, nonce, codeChallenge, redirectUri });
    assert.ok('code' in given);
    const body =
      kind === 'code'
        ? { code: given.code, codeVerifier, nonce, redirectUri, remember: true }
        : { idToken: given.idToken, nonce, remember: true };
    return visitor.call('POST', `/sso/${provider}/${kind}`, { body });
  };
}

const { good, headers } = bodies.find(({ operation }) => operation === 'activate') ?? assert.fail();
const activation: Call = { body: good, headers: headers ?? {} };

const again = async (times: number, deed: () => Promise<Answer>): Promise<Answer> => {
  for (let time = 1; time < times; time++) await deed();
  return deed();
};

/** `operationId status`, and what tells two of them apart. */
export const exchanges: Record<string, Exchange> = {
  'signIn 200': (visitor) => signIn(visitor, '101'),
  'signIn 200, second factor': (visitor) => signIn(visitor, '102'),
  'signIn 200, temporary password': (visitor) => signIn(visitor, '103'),
  'signIn 401': (visitor) => signIn(visitor, '101', 'wrong'),
  'signIn 423': (visitor) => signIn(visitor, '104'),
  'signIn 429': (visitor) => again(11, () => signIn(visitor, '101')),
  'getSession 200': signedIn('GET', '/session'),
  'getSession 200, nobody': bare('GET', '/session'),
  'signOut 204': signedIn('DELETE', '/session'),
  'signOut 204, everywhere': signedIn('DELETE', '/session?everywhere=true'),
  'signOut 422': bare('DELETE', '/session?everywhere=perhaps'),

  'answerChallenge 200': (visitor) =>
    answer(visitor, { method: 'recovery', code: 'aaaa-1111', trustDevice: true }),
  'answerChallenge 202': (visitor) => answer(visitor, { method: 'call' }),
  'answerChallenge 401': (visitor) => answer(visitor, { method: 'totp', code: '000000x' }),
  'answerChallenge 401, declined': async (visitor) => {
    const challenge = await begin(visitor, '102');
    await answerTo(visitor, challenge, { method: 'call' });
    world.pressKey({ number: '102', key: '2' });
    return answerTo(visitor, challenge, { method: 'call' });
  },
  'answerChallenge 410': (visitor) => answerTo(visitor, 'over', { method: 'totp', code: '000000' }),
  'answerChallenge 429': async (visitor) => {
    const challenge = await begin(visitor, '102');
    return again(11, async () => {
      const waiting = await answerTo(visitor, challenge, { method: 'call' });
      world.pressKey({ number: '102', key: '2' });
      return waiting;
    });
  },
  'sendChallengeCode 204': async (visitor) => sendCode(visitor, await begin(visitor, '102')),
  'sendChallengeCode 410': (visitor) => sendCode(visitor, 'over'),
  'sendChallengeCode 429': async (visitor) => {
    const challenge = await begin(visitor, '102');
    return again(2, () => sendCode(visitor, challenge));
  },
  'completePasswordChange 200': (visitor) => choose(visitor, 'tejado-verde-44-Brisa'),
  'completePasswordChange 410': bare('POST', '/session/password', {
    body: { challenge: 'over', newPassword: 'tejado-verde-44-Brisa', remember: false },
  }),
  'completePasswordChange 422, policy': (visitor) => choose(visitor, 'carla'),
  'completePasswordChange 422, reused': (visitor) => choose(visitor, passwords['103']),
  'renewSession 200': signedIn('POST', '/session/renew'),

  'getProviders 200': bare('GET', '/sso/providers'),
  'beginSso 200': bare('POST', '/sso/google', { body: { flow: 'redirect', returnTo: '/', remember: true } }),
  'beginSso 400': bare('POST', '/sso/google', {
    body: { flow: 'redirect', returnTo: 'https://evil.example/', remember: true },
  }),
  'beginSso 404': bare('POST', '/sso/acme', { body: { flow: 'redirect', returnTo: '/', remember: true } }),
  'finishSso 401': bare('GET', '/sso/google/callback?state=unknown&code=x'),
  'finishSso 404': bare('GET', '/sso/acme/callback?state=unknown&code=x'),
  'signInWithCode 200': handOver('google', 'google-ana', 'code'),
  'signInWithCode 401': handOver('microsoft', 'google-ana', 'code'),
  'signInWithCode 403, not linked': handOver('google', 'google-ana-private', 'code'),
  'signInWithCode 404': handOver('acme', 'google-ana', 'code'),
  'signInWithCredential 200': handOver('google', 'google-ana', 'credential'),
  'signInWithCredential 401': handOver('microsoft', 'google-ana', 'credential'),
  'signInWithCredential 403, not linked': handOver('google', 'google-ana-private', 'credential'),
  'signInWithCredential 404': handOver('acme', 'google-ana', 'credential'),

  'listSessions 200': signedIn('GET', '/sessions'),
  'revokeOtherSessions 204': signedIn('DELETE', '/sessions?others=true'),
  'revokeOtherSessions 422': signedIn('DELETE', '/sessions'),
  'revokeSession 204': async (visitor) => {
    await signIn(visitor, '101');
    const { body } = await visitor.call('GET', '/sessions');
    const [{ id = '' } = {}] = body as unknown as { id?: string }[];
    return visitor.call('DELETE', `/sessions/${id}`);
  },
  'revokeSession 404': signedIn('DELETE', '/sessions/ses_unknown'),

  'getPasswordPolicy 200': bare('GET', '/password-policy'),
  'getAccount 200': signedIn('GET', '/account'),
  'changePassword 200': async (visitor) => {
    await signIn(visitor, '101');
    return changePassword(visitor, passwords['101'], 'tejado-verde-44-Brisa');
  },
  'changePassword 403, wrong': async (visitor) => {
    await signIn(visitor, '101');
    return changePassword(visitor, 'wrong', 'tejado-verde-44-Brisa');
  },
  'changePassword 422, policy': async (visitor) => {
    await signIn(visitor, '101');
    return changePassword(visitor, passwords['101'], 'ana');
  },
  'changePassword 422, reused': async (visitor) => {
    await signIn(visitor, '101');
    return changePassword(visitor, passwords['101'], passwords['101']);
  },
  'changePassword 429': async (visitor) => {
    await signIn(visitor, '101');
    return again(6, () => changePassword(visitor, 'wrong', 'tejado-verde-44-Brisa'));
  },

  'openTicket 201': (visitor) => openTicket(visitor, 'one'),
  'openTicket 400, no key': bare('POST', '/tickets', { body: ticket }),
  'openTicket 409': async (visitor) => {
    let wake = (): void => undefined;
    const inFlight = new Promise<void>((reached) => {
      sleep = () => (reached(), new Promise((resolve) => (wake = resolve)));
    });
    const first = openTicket(visitor, 'one');
    await inFlight;
    sleep = awake;
    const second = await openTicket(visitor, 'one');
    wake();
    assert.equal((await first).status, 201);
    return second;
  },
  'openTicket 422, conflict': async (visitor) => {
    await openTicket(visitor, 'one');
    return openTicket(visitor, 'one', { message: 'another' });
  },
  'openTicket 429': (visitor) => {
    let key = 0;
    return again(6, () => openTicket(visitor, `key ${key++}`));
  },
  'getTicket 200': async (visitor) => {
    const { body } = await openTicket(visitor, 'one');
    const headers = { 'X-Ticket-Token': String(body['trackingToken']) };
    return visitor.call('GET', `/tickets/${String(body['reference'])}`, { headers });
  },
  'getTicket 404': bare('GET', '/tickets/T-UNKNOWN', { headers: { 'X-Ticket-Token': 'unknown' } }),
  'getTicket 422': bare('GET', '/tickets/T-UNKNOWN'),
  'resendWelcomeMail 202': bare('POST', '/credentials/resend', {
    body: { domain: 'demo.pbx.example', userNumber: '103' },
  }),
  'resendWelcomeMail 429': (visitor) =>
    again(4, () =>
      visitor.call('POST', '/credentials/resend', {
        body: { domain: 'demo.pbx.example', userNumber: '103' },
      }),
    ),
  'activate 202': bare('POST', '/activations', activation),
  'activate 401': bare('POST', '/activations', { ...activation, headers: {} }),
  'activate 409': (visitor) => again(2, () => visitor.call('POST', '/activations', activation)),
};
