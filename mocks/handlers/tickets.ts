import type { components } from '../../src/adapters/rest/account-api.js';
import { invalid } from '../http/body.js';
import type { Exchange, Host, Operation } from '../http/exchange.js';
import { problem, refusal } from '../http/problem.js';
import { json, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { EVEN_TIME } from './session.js';

type Schemas = components['schemas'];

const domain = { type: 'string', maxLength: 253 } as const;
const userNumber = { type: 'string', maxLength: 64 } as const;
const locale = { type: 'string', maxLength: 35 } as const;

/** Customer support. */
export function ticketOperations(host: Host): Operation[] {
  const inFlight = new Set<string>();
  return [
    {
      id: 'openTicket',
      method: 'post',
      path: '/tickets',
      body: {
        kind: { type: 'string', oneOf: ['forgot-password', 'missing-credentials'] },
        domain,
        userNumber,
        contact: {
          type: 'object',
          optional: true,
          fields: {
            email: { type: 'string', maxLength: 254, optional: true },
            phone: { type: 'string', maxLength: 32, optional: true },
          },
        },
        message: { type: 'string', maxLength: 2000, optional: true },
        locale,
      },
      run: (exchange, body: Schemas['TicketRequest']) => openTicket(host, exchange, body, inFlight),
    },
    {
      id: 'getTicket',
      method: 'get',
      path: '/tickets/:reference',
      run: (exchange) => getTicket(host, exchange),
    },
  ];
}

async function openTicket(
  { world }: Host,
  { request, call }: Exchange,
  body: Schemas['TicketRequest'],
  inFlight: Set<string>,
): Promise<Reply> {
  const key = request.headers.get('Idempotency-Key') ?? '';
  if (key === '') {
    return problem(world, 'idempotency-key-missing', {
      detail: 'openTicket needs the header Idempotency-Key',
    });
  }
  if (key.length > 128) return invalid(world, 'openTicket', [{ field: 'Idempotency-Key', code: 'too-long' }]);
  if (inFlight.has(key)) return problem(world, 'ticket-in-flight');
  inFlight.add(key);
  try {
    const outcome = world.openTicket({ key, request: body }, call);
    await world.clock.sleep(EVEN_TIME);
    return isRefusal(outcome) ? refusal(world, outcome) : { ...json(outcome), status: 201 };
  } finally {
    inFlight.delete(key);
  }
}

function getTicket({ world }: Host, { request, params, call }: Exchange): Reply {
  const trackingToken = request.headers.get('X-Ticket-Token') ?? '';
  if (trackingToken === '') {
    return invalid(world, 'getTicket', [{ field: 'X-Ticket-Token', code: 'required' }]);
  }
  const outcome = world.getTicket({ reference: params['reference'] ?? '', trackingToken }, call);
  return isRefusal(outcome) ? refusal(world, outcome) : json(outcome);
}
