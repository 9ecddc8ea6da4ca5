import { mutation, GOOD, type Mutation } from './mutation.js';
import { isCall, members, type Break, type Message } from '../support/tamper.js';

export const steps: readonly Mutation[] = [
  mutation('a recovery code is good twice', 'challenge/recovery-once', () => again('aaaa-1118')),
  mutation('a code of the app is good twice', 'challenge/totp-once', () => again('aaaa-1118')),
  mutation('a challenge never ends', 'challenge/too-late', () => newChallenge('aaaa-1118')),
  mutation('a challenge may be answered without end', 'challenge/five-tries', () =>
    newChallenge('aaaa-1118'),
  ),
  mutation('a challenge is good twice', 'challenge/answered-once', () => newChallenge('aaaa-1118')),
  mutation('a device that was trusted is trusted everywhere', 'challenge/trusted-device-only', () => {
    let device = '';
    return async (message, { forward }) => {
      if (isCall(message, 'POST /session') && device) message.headers.set('Cookie', device);
      const answer = await forward(message);
      const set = answer.headers.getSetCookie().find((cookie) => cookie.includes('pbx-device'));
      device = set?.split(';', 1)[0] ?? device;
      return answer;
    };
  }),
  mutation(
    'a call counts as answered while the phone rings',
    'challenge-call/waiting',
    () => async (message, backend) => {
      const answer = await backend.forward(message);
      if (answer.status !== 202 || !isCall(message, 'POST /session/challenge')) return answer;
      backend.server.world.pressKey({ number: '102', key: '1' });
      return backend.forward(message);
    },
  ),
  mutation('a temporary password signs in', 'new-password/temporary', () => async (message, { forward }) => {
    const answer = await forward(message);
    const { status, challenge } = members(answer.body);
    if (status !== 'password-change-required') return answer;
    const body = { challenge, newPassword: GOOD, remember: false };
    return forward({ ...message, path: '/session/password', body });
  }),
];

/** A code that was used before goes through as another one, which was not. */
function again(spare: string): Break {
  const used = new Set<unknown>();
  return async (message, { forward }) => {
    const { code } = members(message.body);
    const isSecond = code !== undefined && used.has(code);
    used.add(code);
    if (isSecond) Object.assign(members(message.body), { code: spare, method: 'recovery' });
    return forward(message);
  };
}

/** Where a challenge is over, another one is made and answered in its place. */
function newChallenge(spare: string): Break {
  let signIn: Message | undefined;
  return async (message, { forward }) => {
    if (isCall(message, 'POST /session')) signIn = message;
    const answer = await forward(message);
    if (answer.status !== 410 || !signIn) return answer;
    const { challenge } = members((await forward(signIn)).body);
    const body = { ...members(message.body), challenge, code: spare, method: 'recovery' };
    return forward({ ...message, body });
  };
}
