import type { components } from '../../src/adapters/rest/account-api.js';
import type { Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { empty } from '../http/reply.js';
import { EVEN_TIME } from './session.js';

type Schemas = components['schemas'];

const domain = { type: 'string', maxLength: 253 } as const;
const userNumber = { type: 'string', maxLength: 64 } as const;

/** How people get their first password. */
export const credentialsOperations = (host: Host): Operation[] => [
  {
    id: 'resendWelcomeMail',
    method: 'post',
    path: '/credentials/resend',
    body: { domain, userNumber },
    run: async ({ call }, body: Schemas['ResendRequest']) => {
      const refused = host.world.resendWelcomeMail(body, call);
      await host.world.clock.sleep(EVEN_TIME);
      return refused ? refusal(host.world, refused) : empty(202);
    },
  },
  {
    id: 'activate',
    method: 'post',
    path: '/activations',
    restrictedTo: 'administrator',
    body: {
      domain,
      userNumber,
      displayName: { type: 'string', maxLength: 200 },
      email: { type: 'string', minLength: 3, maxLength: 254, format: 'email' },
      birthDate: { type: 'string', format: 'date', optional: true },
      locale: { type: 'string', maxLength: 35 },
    },
    run: ({ call }, body: Schemas['Activation']) => {
      const refused = host.world.activate(body, call);
      return refused ? refusal(host.world, refused) : empty(202);
    },
  },
];
