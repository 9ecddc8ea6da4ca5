import { randomUUID } from 'node:crypto';
import { mutation, type Mutation } from './mutation.js';
import { answers, calls, isCall, isUnknown, members, type Message } from '../support/tamper.js';

export const help: readonly Mutation[] = [
  mutation('keys of tickets are ignored', 'ticket/same-key', () =>
    calls((message) => {
      if (message.headers.has('Idempotency-Key')) message.headers.set('Idempotency-Key', randomUUID());
    }),
  ),
  mutation('a key answers whatever comes with it', 'ticket/key-of-another', () => {
    const first = new Map<string, Message['body']>();
    return calls((message) => {
      const key = message.headers.get('Idempotency-Key');
      if (key === null) return;
      if (!first.has(key)) first.set(key, message.body);
      message.body = first.get(key);
    });
  }),
  mutation('a ticket needs no key', 'ticket/no-key', () =>
    calls((message) => {
      if (!message.headers.has('Idempotency-Key')) message.headers.set('Idempotency-Key', randomUUID());
    }),
  ),
  mutation('a ticket for an unknown account is 404', 'enumeration/ticket', () =>
    answers((answer) => {
      answer.status = 404;
    }, isUnknown),
  ),
  mutation('a ticket for an unknown account promises nothing', 'enumeration/ticket', () =>
    answers(({ body }) => {
      members(body)['expectedWithinMinutes'] = 999;
    }, isUnknown),
  ),
  mutation('a ticket opens with any token', 'ticket/wrong-token', () => {
    const tokens = new Map<unknown, string>();
    return async (message, { forward }) => {
      const token = tokens.get(message.path.split('/').at(-1));
      if (token !== undefined) message.headers.set('X-Ticket-Token', token);
      const answer = await forward(message);
      const { reference, trackingToken } = members(answer.body);
      if (typeof trackingToken === 'string') tokens.set(reference, trackingToken);
      return answer;
    };
  }),
  mutation('a resend for an unknown account is 404', 'resend/unknown', () =>
    answers((answer) => {
      answer.status = 404;
    }, isUnknown),
  ),
  mutation('a resend says whether it sent', 'enumeration/resend', () =>
    answers(
      (answer) => {
        answer.body = { sent: true };
      },
      (message) => isCall(message, 'POST /credentials/resend') && !isUnknown(message),
    ),
  ),
  mutation('the new password is in the answer', 'activate/secret', () => async (message, backend) => {
    const answer = await backend.forward(message);
    const text = backend.server.world.mailbox().at(-1)?.text ?? '';
    if (isCall(message, 'POST /activations')) answer.body = { mail: text };
    return answer;
  }),
];
