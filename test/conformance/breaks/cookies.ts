import { mutation, type Mutation } from './mutation.js';
import {
  answers,
  calls,
  eachCookie,
  isCall,
  members,
  sessionIn,
  type Break,
  type Message,
} from '../support/tamper.js';

export const cookies: readonly Mutation[] = [
  ...(
    [
      ['HttpOnly', 'http-only', /; HttpOnly/],
      ['SameSite', 'same-site', /; SameSite=\w+/],
      ['Path', 'host-only', /; Path=\//],
    ] as const
  ).map(([attribute, id, pattern]) =>
    mutation(`the session cookie lacks ${attribute}`, `cookies/${id}`, () =>
      answers((answer) => eachCookie(answer, (cookie) => cookie.replace(pattern, ''))),
    ),
  ),
  mutation('the session cookie is for all of the domain', 'cookies/host-only', () =>
    answers((answer) => eachCookie(answer, (cookie) => `${cookie}; Domain=pbx.example`)),
  ),
  mutation('session ids are counted', 'cookies/unguessable', () => renamed((_, count) => `${count}`)),
  mutation('the session id stays the same at sign-in', 'cookies/rotated-at-sign-in', () => renamed(keep)),
  mutation('a planted session id is taken over', 'cookies/not-planted', () => renamed(keep)),
  mutation(
    'the session id stays the same after a password change',
    'cookies/rotated-at-password-change',
    () =>
      renamed((message, count) => (message.method === 'PUT' ? keep(message) : `id-${count}-of-this-test`)),
  ),
  mutation('the session from before goes on after a sign-in', 'cookies/rotated-at-sign-in', () =>
    calls((message) => {
      if (isCall(message, 'POST /session')) message.headers.delete('Cookie');
    }),
  ),
  mutation('a persistent session ends with the browser', 'cookies/persistent', () =>
    answers((answer) => eachCookie(answer, (cookie) => cookie.replace(/; Max-Age=\d{3,}/, ''))),
  ),
  mutation('every session is persistent', 'sign-in/not-remembered', () =>
    calls(
      ({ body }) => {
        members(body)['remember'] = true;
      },
      ({ body }) => 'remember' in members(body),
    ),
  ),
  mutation('a session cookie is set before the second factor', 'cookies/not-before-the-second-factor', () =>
    answers(({ headers, body }) => {
      if (members(body)['status'] === 'challenge-required') headers.append('Set-Cookie', 'pbx-session=early');
    }),
  ),
  mutation('the cookie is not cleared at the sign-out', 'cookies/cleared', () =>
    answers(
      ({ headers }) => headers.delete('Set-Cookie'),
      ({ method }) => method === 'DELETE',
    ),
  ),
  mutation('the session id is shown in the list of sessions', 'sessions/id-is-no-key', () =>
    answers(({ body }, { headers }) => {
      const [first] = Array.isArray(body) ? (body as { id?: string }[]) : [];
      if (first) first.id = sessionIn(headers.get('Cookie') ?? '') ?? '';
    }),
  ),
];

/** Session ids have other names outside than inside. */
function renamed(nameOf: (message: Message, count: number) => string | undefined): Break {
  const inside = new Map<string, string>();
  return async (message, { forward }) => {
    const given = message.headers.get('Cookie') ?? '';
    const name = sessionIn(given) ?? '';
    const outer: Message = { ...message, headers: new Headers(message.headers) };
    if (inside.has(name)) outer.headers.set('Cookie', given.replace(name, inside.get(name) ?? ''));
    const answer = await forward(outer);
    eachCookie(answer, (cookie) => {
      const id = sessionIn(cookie);
      if (!id) return cookie;
      const shown = nameOf(message, inside.size) ?? id;
      inside.set(shown, id);
      return cookie.replace(id, shown);
    });
    return answer;
  };
}

const keep = ({ headers }: Message): string | undefined => sessionIn(headers.get('Cookie') ?? '');
