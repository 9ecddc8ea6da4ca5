import type { AuthAdapter, CallOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { SignInResult } from '../../contract/results.js';
import type { Calls } from '../../exchange/calls.js';
import { own } from '../../exchange/readers.js';
import { pick, refuseLoneSurrogates, segment } from './input.js';
import { api } from './later-api.js';
import type { Waiting } from './parse-later.js';
import { untilAnswered } from './ringing.js';

/** All operations but those that every login needs, which `index.ts` has. */
export type LaterOperations = Required<
  Omit<AuthAdapter, 'signIn' | 'getProviders' | 'signInWith' | 'resume' | 'getSession' | 'signOut'>
>;

type Call = Calls['call'];

/** The same, each with how to reach the backend as its first parameter. */
export const operations: {
  readonly [Name in keyof LaterOperations]: (
    call: Call,
    ...rest: Parameters<LaterOperations[Name]>
  ) => ReturnType<LaterOperations[Name]>;
} = {
  async answerChallenge(call, input, options) {
    const body = pick(input, 'challenge', 'method', 'code', 'trustDevice', 'remember');
    if (body.code !== undefined) return call({ ...api.answerChallenge, body }, options);
    const ask = () => call<SignInResult | Waiting>({ ...api.answerCall, body }, options);
    return untilAnswered(ask, options.signal);
  },

  async sendChallengeCode(call, input, options) {
    return call({ ...api.sendChallengeCode, body: pick(input, 'challenge', 'method') }, options);
  },

  async completePasswordChange(call, input, options) {
    refuseLoneSurrogates('newPassword', input.newPassword);
    const body = pick(input, 'challenge', 'newPassword', 'remember');
    return call({ ...api.completePasswordChange, body }, options);
  },

  async signInWithCode(call, input, options) {
    const body = pick(input, 'code', 'codeVerifier', 'nonce', 'redirectUri', 'remember');
    return handOver(call, input.provider, 'code', body, options);
  },

  async signInWithCredential(call, input, options) {
    return handOver(call, input.provider, 'credential', pick(input, 'idToken', 'nonce', 'remember'), options);
  },

  renewSession: (call, _, options) => call(api.renewSession, options),

  getPasswordPolicy: (call, _, options) => call(api.getPasswordPolicy, options),

  getAccount: (call, _, options) => call(api.getAccount, options),

  async changePassword(call, input, options) {
    refuseLoneSurrogates('currentPassword', input.currentPassword);
    refuseLoneSurrogates('newPassword', input.newPassword);
    const body = pick(input, 'currentPassword', 'newPassword', 'endOtherSessions');
    return call({ ...api.changePassword, body }, options);
  },

  async openTicket(call, input, options) {
    const { idempotencyKey, contact } = pick(input, 'idempotencyKey', 'contact');
    if (!fitsHeader(idempotencyKey)) {
      const field = { field: 'idempotencyKey', code: 'invalid-characters' };
      throw new AuthError('validation', { fields: [field] });
    }
    const body = own({
      ...pick(input, 'kind', 'domain', 'userNumber', 'message'),
      ...(contact && { contact: pick(contact, 'email', 'phone') }),
      locale: options.locale,
    });
    return call({ ...api.openTicket, headers: { 'idempotency-key': idempotencyKey }, body }, options);
  },

  async getTicket(call, { reference, trackingToken }, options) {
    // Nobody was given such a token.
    if (!fitsHeader(trackingToken)) throw new AuthError('not-found');
    const path = api.getTicket.path + segment(reference, 'not-found');
    return call({ ...api.getTicket, path, headers: { 'x-ticket-token': trackingToken } }, options);
  },

  async resendWelcomeMail(call, input, options) {
    return call({ ...api.resendWelcomeMail, body: pick(input, 'domain', 'userNumber') }, options);
  },

  listSessions: (call, _, options) => call(api.listSessions, options),

  async revokeSession(call, input, options) {
    const { id = '', others } = own<{ id?: string; others?: true }>(input);
    if (others) return call(api.revokeOtherSessions, options);
    return call({ ...api.revokeSession, path: api.revokeSession.path + segment(id, 'not-found') }, options);
  },
};

/** What a provider gave to the page, to be checked by the backend. */
function handOver(call: Call, provider: string, what: string, body: object, options: CallOptions) {
  const path = `${api.handOver.path}${segment(provider, 'provider-unknown')}/${what}`;
  return call({ ...api.handOver, path, body }, options);
}

/** Visible ASCII, and some of it: anything else `fetch` would refuse, cut or change. */
function fitsHeader(value: unknown): boolean {
  return typeof value === 'string' && /^[!-~]+$/.test(value);
}
