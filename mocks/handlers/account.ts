import type { components } from '../../src/adapters/rest/account-api.js';
import type { Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { json, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { sessionReply } from './session.js';

/** What is for somebody who is signed in; and the policy, which is for all. */
export const accountOperations = (host: Host): Operation[] => [
  {
    id: 'getPasswordPolicy',
    method: 'get',
    path: '/password-policy',
    run: () => json(host.world.seed.policy),
  },
  {
    id: 'getAccount',
    method: 'get',
    path: '/account',
    restrictedTo: 'session',
    run: ({ call }) => reply(host, host.world.getAccount(call)),
  },
  {
    id: 'changePassword',
    method: 'put',
    path: '/account/password',
    restrictedTo: 'session',
    body: {
      currentPassword: { type: 'string', maxLength: 1024 },
      newPassword: { type: 'string', maxLength: 1024 },
      endOtherSessions: { type: 'boolean' },
    },
    run: ({ call, secure }, body: components['schemas']['ChangePassword']) =>
      sessionReply(host, host.world.changePassword(body, call), secure),
  },
];

export const reply = ({ world }: Host, outcome: object): Reply =>
  isRefusal(outcome) ? refusal(world, outcome) : json(outcome);
