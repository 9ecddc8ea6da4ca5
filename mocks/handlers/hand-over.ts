import type { components } from '../../src/adapters/rest/account-api.js';
import type { Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import type { Reply } from '../http/reply.js';
import { isRefusal, type Refusal } from '../world/moment.js';
import type { SignInOutcome } from '../world/sign-in.js';
import { signInReply } from './session.js';

type Schemas = components['schemas'];

const nonce = { type: 'string', maxLength: 512 } as const;

/** For pages that run the flow with the identity provider themselves. */
export const handOverOperations = (host: Host): Operation[] => [
  {
    id: 'signInWithCode',
    method: 'post',
    path: '/sso/:provider/code',
    body: {
      code: { type: 'string', maxLength: 2048 },
      codeVerifier: { type: 'string', minLength: 43, maxLength: 128 },
      nonce,
      redirectUri: { type: 'string', maxLength: 2048 },
      remember: { type: 'boolean' },
    },
    run: ({ params, call, secure }, body: Schemas['SsoCode']) =>
      handOver(
        host,
        host.world.signInWithCode({ provider: params['provider'] ?? '', ...body }, call),
        secure,
      ),
  },
  {
    id: 'signInWithCredential',
    method: 'post',
    path: '/sso/:provider/credential',
    body: { idToken: { type: 'string', maxLength: 8192 }, nonce, remember: { type: 'boolean' } },
    run: ({ params, call, secure }, body: Schemas['SsoCredential']) =>
      handOver(
        host,
        host.world.signInWithCredential({ provider: params['provider'] ?? '', ...body }, call),
        secure,
      ),
  },
];

const handOver = ({ world }: Host, outcome: SignInOutcome | Refusal, secure: boolean): Reply =>
  isRefusal(outcome) ? refusal(world, outcome) : signInReply(outcome, secure);
