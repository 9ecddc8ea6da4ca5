import { mutation, type Mutation } from './mutation.js';
import { answers, isCall, type Answer, type Message } from '../support/tamper.js';

export const headers: readonly Mutation[] = [
  mutation('Cache-Control is missing', 'caching/session', () =>
    answers((answer) => answer.headers.delete('Cache-Control')),
  ),
  mutation('the profile may be kept for a minute', 'caching/account', () =>
    answers((answer, message) => {
      if (isCall(message, 'GET /account')) answer.headers.set('Cache-Control', 'private, max-age=60');
    }),
  ),
  mutation('Retry-After is missing', 'limit/retry-after', () =>
    answers((answer) => answer.headers.delete('Retry-After')),
  ),
  mutation('Retry-After and the problem disagree', 'limit/retry-after', () =>
    answers(
      ({ headers }) => headers.set('Retry-After', '7'),
      (_, { headers }) => headers.has('Retry-After'),
    ),
  ),
  mutation('Retry-After is not exposed', 'cors/retry-after', () =>
    answers((answer) => answer.headers.delete('Access-Control-Expose-Headers')),
  ),
  mutation('CORS is a star', 'cors/answer', () =>
    answers((answer) => answer.headers.set('Access-Control-Allow-Origin', '*')),
  ),
  mutation('CORS repeats every origin', 'cors/answer-to-evil-example', () => answers(repeatOrigin)),
  mutation('CORS repeats every origin before a call', 'cors/preflight-from-evil-example', () =>
    answers(repeatOrigin),
  ),
  mutation('CORS names the origin null', 'cors/answer-to-null', () => answers(repeatOrigin)),
  mutation('Idempotency-Key may not be sent by pages', 'cors/preflight-post-tickets', () =>
    answers((answer) => answer.headers.set('Access-Control-Allow-Headers', 'Content-Type, X-PBX-Request')),
  ),
  mutation('caches are not told of origins', 'cors/vary', () =>
    answers((answer) => answer.headers.delete('Vary')),
  ),
  mutation('problems are application/json', 'problems/media-type', () =>
    answers((answer) => answer.headers.set('Content-Type', 'application/json')),
  ),
  mutation('an administrator’s call does not ask for a bearer', 'activate/nobody', () =>
    answers((answer) => answer.headers.delete('WWW-Authenticate')),
  ),
];

function repeatOrigin(answer: Answer, message: Message): void {
  answer.headers.set('Access-Control-Allow-Origin', message.headers.get('Origin') ?? '');
  answer.headers.set('Access-Control-Allow-Credentials', 'true');
}
