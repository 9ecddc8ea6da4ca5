import { mutation, type Mutation } from './mutation.js';
import { answers, calls, isCall, members, type Break } from '../support/tamper.js';

export const sessions: readonly Mutation[] = [
  mutation('a session that was ended goes on', 'sessions/revoke-another', () =>
    swallow(/^\/sessions\//, 204),
  ),
  mutation('the other sessions go on', 'sessions/revoke-others', () => swallow(/^\/sessions\?/, 204)),
  mutation('a sign-out only clears the cookie', 'cookies/useless-after-sign-out', () =>
    swallow(/^\/session$/, 204),
  ),
  mutation('a sign-out everywhere is one here', 'session/sign-out-everywhere', () =>
    calls((message) => {
      message.path = message.path.replace('?everywhere=true', '');
    }),
  ),
  mutation('every sign-out is one everywhere', 'session/sign-out-here-only', () =>
    calls((message) => {
      if (isCall(message, 'DELETE /session')) message.path = '/session?everywhere=true';
    }),
  ),
  mutation('other sessions go on after a password change', 'password/others-end', () =>
    calls(({ body }) => {
      members(body)['endOtherSessions'] = false;
    }),
  ),
  mutation('other sessions always end at a password change', 'password/others-stay', () =>
    calls(({ body }) => {
      members(body)['endOtherSessions'] = true;
    }),
  ),
  mutation('an unknown session is ended with success', 'sessions/revoke-unknown', () =>
    answers((answer, { method }) => {
      if (method !== 'DELETE' || answer.status !== 404) return;
      answer.status = 204;
      answer.body = undefined;
    }),
  ),
];

/** Says that a deletion was done. */
const swallow =
  (path: RegExp, status: number): Break =>
  async (message, { forward }) =>
    message.method === 'DELETE' && path.test(message.path)
      ? { status, headers: new Headers({ 'Cache-Control': 'no-store' }), body: undefined }
      : forward(message);
