import { invalid } from '../http/body.js';
import { cookieName, type Cookie } from '../http/cookies.js';
import type { Exchange, Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { json, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { PERSISTENT_SECONDS } from '../world/sessions.js';
import type { SignInRequest } from '../world/sign-in.js';
import type { SessionRecord } from '../world/state.js';

/** Every sign-in takes as long, whatever comes of it: time tells nothing about accounts. */
export const SIGN_IN_TIME = 120;

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
  { id: 'renewSession', method: 'post', path: '/session/renew', run: (exchange) => renew(host, exchange) },
];

async function signIn({ world }: Host, { call, secure }: Exchange, body: SignInRequest): Promise<Reply> {
  const outcome = world.signIn(body, call);
  await world.clock.sleep(SIGN_IN_TIME);
  if (isRefusal(outcome)) return refusal(world, outcome);
  return json(outcome.result, outcome.session ? [sessionCookie(outcome.session, secure)] : []);
}

function renew({ world }: Host, { call, secure }: Exchange): Reply {
  const outcome = world.renewSession(call);
  if (isRefusal(outcome)) return refusal(world, outcome);
  return json({ session: outcome.session }, [sessionCookie(outcome.record, secure)]);
}

function signOut({ world }: Host, { url, call, secure }: Exchange): Reply {
  const everywhere = url.searchParams.get('everywhere') ?? 'false';
  if (everywhere !== 'true' && everywhere !== 'false') {
    return invalid(world, 'signOut', [{ field: 'everywhere', code: 'type' }]);
  }
  world.signOut({ everywhere: everywhere === 'true' }, call);
  return {
    status: 204,
    cookies: [{ name: cookieName('pbx-session', secure), value: '', secure, maxAge: 0 }],
  };
}

export const sessionCookie = (session: SessionRecord, secure: boolean): Cookie => ({
  name: cookieName('pbx-session', secure),
  value: session.token,
  secure,
  ...(session.persistent && { maxAge: PERSISTENT_SECONDS }),
});
