import { invalid } from '../http/body.js';
import { cookieName, type Cookie } from '../http/cookies.js';
import type { Exchange, Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { empty, json, type Reply } from '../http/reply.js';
import { DEVICE_SECONDS } from '../world/devices.js';
import { isRefusal, type Refusal } from '../world/moment.js';
import { describeSession, PERSISTENT_SECONDS } from '../world/sessions.js';
import type { SignInOutcome, SignInRequest } from '../world/sign-in.js';
import type { SessionRecord } from '../world/state.js';

/** Every answer that could tell of accounts takes as long, whatever comes of it. */
export const EVEN_TIME = 120;

export const sessionOperations = (host: Host): Operation[] => [
  {
    id: 'signIn',
    method: 'post',
    path: '/session',
    body: {
      username: { type: 'string', maxLength: 254 },
      domain: { type: 'string', maxLength: 253, optional: true },
      password: { type: 'string', maxLength: 1024 },
      remember: { type: 'boolean' },
      deviceToken: { type: 'string', maxLength: 512, optional: true },
    },
    run: (exchange, body: SignInRequest) => signIn(host, exchange, body),
  },
  {
    id: 'getSession',
    method: 'get',
    path: '/session',
    run: ({ call }) => json(host.world.getSession(call)),
  },
  { id: 'signOut', method: 'delete', path: '/session', run: (exchange) => signOut(host, exchange) },
  {
    id: 'renewSession',
    method: 'post',
    path: '/session/renew',
    restrictedTo: 'session',
    run: ({ call, secure }) => sessionReply(host, host.world.renewSession(call), secure),
  },
];

async function signIn({ world }: Host, { call, secure }: Exchange, body: SignInRequest): Promise<Reply> {
  const outcome = world.signIn(body, call);
  await world.clock.sleep(EVEN_TIME);
  return isRefusal(outcome) ? refusal(world, outcome) : signInReply(outcome, secure);
}

function signOut({ world }: Host, { url, call, secure }: Exchange): Reply {
  const everywhere = url.searchParams.get('everywhere') ?? 'false';
  if (everywhere !== 'true' && everywhere !== 'false') {
    return invalid(world, 'signOut', [{ field: 'everywhere', code: 'type' }]);
  }
  world.signOut({ everywhere: everywhere === 'true' }, call);
  return empty(204, [clearedCookie(secure)]);
}

/** The result, with the cookies that go with a session. */
export const signInReply = ({ result, session, device }: SignInOutcome, secure: boolean): Reply =>
  json(result, [
    ...(session ? [sessionCookie(session, secure)] : []),
    ...(device
      ? [{ name: cookieName('pbx-device', secure), value: device.token, secure, maxAge: DEVICE_SECONDS }]
      : []),
  ]);

/** `{ session }`, with its cookie. */
export const sessionReply = ({ world }: Host, outcome: SessionRecord | Refusal, secure: boolean): Reply =>
  isRefusal(outcome)
    ? refusal(world, outcome)
    : json({ session: describeSession(outcome) }, [sessionCookie(outcome, secure)]);

export const sessionCookie = (session: SessionRecord, secure: boolean): Cookie => ({
  name: cookieName('pbx-session', secure),
  value: session.token,
  secure,
  ...(session.persistent && { maxAge: PERSISTENT_SECONDS }),
});

export const clearedCookie = (secure: boolean): Cookie => ({
  name: cookieName('pbx-session', secure),
  value: '',
  secure,
  maxAge: 0,
});
