import { mutation, type Mutation } from './mutation.js';
import { answers, calls, hasStatus, isCall, isUnknown, members, type Break } from '../support/tamper.js';

export const answersOfSignIn: readonly Mutation[] = [
  mutation('an unknown account is said to be one', 'enumeration/sign-in-ordinary', () =>
    answers(({ body }, message) => {
      if (isUnknown(message)) members(body)['detail'] = 'There is no such account';
    }),
  ),
  mutation('an unknown account is seen by a header', 'enumeration/sign-in-without-password', () =>
    answers((answer) => answer.headers.set('X-Found', 'no'), isUnknown),
  ),
  mutation('an unknown account is 404', 'sign-in/unknown-account', () =>
    answers((answer) => {
      answer.status = 404;
    }, isUnknown),
  ),
  mutation('the password comes back', 'sign-in/no-echo', () =>
    answers(({ body }, message) => {
      members(body)['detail'] = `No entry with ${String(members(message.body)['password'])}`;
    }),
  ),
  mutation('an invalid value is repeated', 'sign-in/no-echo-in-validation', () =>
    answers(({ body }, message) => {
      members(body)['detail'] = `Invalid: ${String(members(message.body)['password'])}`;
    }),
  ),
  mutation('spaces around passwords are cut', 'sign-in/exact-password', () =>
    passwords((text) => text.trim()),
  ),
  mutation('passwords are cut after 72 characters', 'password/not-cut', () =>
    passwords((text) => text.slice(0, 72)),
  ),
  mutation('accents in passwords do not count', 'password/every-script', () =>
    passwords((text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
  ),
  mutation('a code that nobody knows', 'sign-in/no-redirect', () =>
    answers(({ body }) => {
      members(body)['code'] = 'bad-password';
    }, hasStatus(401)),
  ),
  mutation('a time that is none', 'session/renew', () =>
    answers(({ body }) => {
      const session = members(body)['session'] as { expiresAt?: string } | undefined;
      if (session) session.expiresAt = 'tomorrow';
    }),
  ),
  mutation('a member is missing', 'bodies/json-answers', () =>
    answers(({ body }) => {
      delete (members(body)['user'] as { displayName?: string } | undefined)?.displayName;
    }),
  ),
  mutation('nobody being signed in is 401', 'session/nobody', () =>
    answers((answer, message) => {
      if (isCall(message, 'GET /session') && members(answer.body)['status'] === 'signed-out')
        answer.status = 401;
    }),
  ),
  mutation('passwords can be guessed without end', 'limit/guessing', () =>
    answers((answer) => {
      if (answer.status !== 423 && answer.status !== 429) return;
      answer.status = 401;
      members(answer.body)['code'] = 'invalid-credentials';
    }),
  ),
  mutation('there is no limit of sign-ins', 'limit/hammering', () => async (message, { forward, server }) => {
    const answer = await forward(message);
    if (answer.status !== 429) return answer;
    server.world.clock.advance(60_000);
    return forward(message);
  }),
];

const passwords = (change: (text: string) => string): Break =>
  calls(({ body }) => {
    const all = members(body);
    for (const name of ['password', 'newPassword', 'currentPassword']) {
      if (typeof all[name] === 'string') all[name] = change(all[name]);
    }
  });
