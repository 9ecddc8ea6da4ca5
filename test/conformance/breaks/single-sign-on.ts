import { mutation, type Mutation } from './mutation.js';
import {
  answers,
  calls,
  hasStatus,
  members,
  type Answer,
  type Backend,
  type Break,
  type Message,
} from '../support/tamper.js';

export const singleSignOn: readonly Mutation[] = [
  mutation('people are sent to any page', 'sso/foreign-return-1', () =>
    calls(({ body }) => {
      if ('returnTo' in members(body)) members(body)['returnTo'] = 'http://localhost:5173/login';
    }),
  ),
  mutation('a beginning is not bound to its browser', 'sso/other-browser', () => anyBrowser()),
  mutation('a provider that there is not is just not found', 'sso/unknown-provider', () =>
    answers(({ body }) => {
      members(body)['code'] = 'not-found';
    }, hasStatus(404)),
  ),
  mutation('an ID token is good twice', 'sso-token/once', () => anew('idToken')),
  mutation('the nonce is not looked at', 'sso-token/other-nonce', () => anew('idToken')),
  mutation('the verifier is not looked at', 'sso-code/other-verifier', () => anew('code')),
];

function anyBrowser(): Break {
  let binding = '';
  return async (message: Message, { forward }: Backend) => {
    if (message.path.includes('/callback') && binding) message.headers.set('Cookie', binding);
    const answer = await forward(message);
    const set = answer.headers.getSetCookie().find((cookie) => cookie.includes('pbx-sso='));
    if (set && !set.includes('pbx-sso=;')) binding = set.split(';', 1)[0] ?? '';
    return answer;
  };
}

/** What a provider gave and is refused is taken for granted. */
const anew =
  (member: 'idToken' | 'code'): Break =>
  async (message, { forward, server }) => {
    const answer = await forward(message);
    if (answer.status !== 401 || !message.path.startsWith('/sso/')) return answer;
    const nonce = 'n';
    const given = server.world.grant({ provider: 'google', subject: 'google-ana', nonce });
    if (member === 'code' || 'refused' in given) return ana(message, forward);
    return forward({ ...message, body: { ...members(message.body), nonce, idToken: given.idToken } });
  };

const ana = (message: Message, forward: Backend['forward']): Promise<Answer> => {
  const body = { username: '101', password: 'tormenta-violeta-31-Faro', remember: false };
  return forward({ ...message, path: '/session', body });
};
