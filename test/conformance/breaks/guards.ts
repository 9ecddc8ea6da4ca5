import { mutation, type Mutation } from './mutation.js';
import { answers, calls, hasStatus, members } from '../support/tamper.js';

export const guards: readonly Mutation[] = [
  mutation('calls from foreign origins are accepted', 'csrf/from-evil-example', () =>
    calls((message) => message.headers.delete('Origin')),
  ),
  mutation('calls without the CSRF header are accepted', 'csrf/nothing-done', () =>
    calls((message) => message.headers.set('X-PBX-Request', '1')),
  ),
  mutation('one operation forgets the CSRF header', 'csrf/revokeSession', () =>
    calls((message) => {
      if (message.path.startsWith('/sessions/')) message.headers.set('X-PBX-Request', '1');
    }),
  ),
  mutation('a form may be sent as a body', 'bodies/text-plain', () =>
    calls((message) => message.headers.set('Content-Type', 'application/json')),
  ),
  mutation('unknown members are ignored', 'sign-in/fields', () =>
    calls(({ body }) => {
      delete members(body)['surprise'];
    }),
  ),
  mutation('a broken body is the server’s failure', 'bodies/not-json', () =>
    answers((answer) => {
      answer.status = 500;
    }, hasStatus(400)),
  ),
  mutation('a missing page is HTML', 'problems/unknown-path', () =>
    answers((answer) => {
      answer.body = '<h1>Not found</h1>';
    }, hasStatus(404)),
  ),
  mutation('everybody is an administrator', 'activate/nobody', () =>
    calls((message) => message.headers.set('Authorization', 'Bearer admin')),
  ),
];
