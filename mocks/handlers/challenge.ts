import type { components } from '../../src/adapters/rest/account-api.js';
import { invalid } from '../http/body.js';
import type { Exchange, Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { empty, json, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { signInReply } from './session.js';

type Schemas = components['schemas'];

const challenge = { type: 'string', maxLength: 512 } as const;
const method = { type: 'string', maxLength: 64 } as const;

export const challengeOperations = (host: Host): Operation[] => [
  {
    id: 'answerChallenge',
    method: 'post',
    path: '/session/challenge',
    body: {
      challenge,
      method,
      code: { type: 'string', maxLength: 64, optional: true },
      trustDevice: { type: 'boolean' },
      remember: { type: 'boolean' },
    },
    run: (exchange, body: Schemas['ChallengeAnswer']) => answerChallenge(host, exchange, body),
  },
  {
    id: 'sendChallengeCode',
    method: 'post',
    path: '/session/challenge/code',
    body: { challenge, method },
    run: ({ call }, body: Schemas['ChallengeCodeRequest']) => {
      const refused = host.world.sendChallengeCode(body, call);
      if (!refused) return empty(204);
      return refused.refused === 'challenge-invalid'
        ? invalid(host.world, 'sendChallengeCode', [{ field: 'method', code: 'not-allowed' }])
        : refusal(host.world, refused);
    },
  },
  {
    id: 'completePasswordChange',
    method: 'post',
    path: '/session/password',
    body: { challenge, newPassword: { type: 'string', maxLength: 1024 }, remember: { type: 'boolean' } },
    run: ({ call, secure }, body: Schemas['NewPassword']) => {
      const outcome = host.world.completePasswordChange(body, call);
      return isRefusal(outcome) ? refusal(host.world, outcome) : signInReply(outcome, secure);
    },
  },
];

function answerChallenge(
  { world }: Host,
  { call, secure }: Exchange,
  body: Schemas['ChallengeAnswer'],
): Reply {
  const outcome = world.answerChallenge(body, call);
  if (isRefusal(outcome)) return refusal(world, outcome);
  return 'result' in outcome ? signInReply(outcome, secure) : { ...json(outcome), status: 202 };
}
