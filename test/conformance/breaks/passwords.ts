import { mutation, GOOD, type Mutation } from './mutation.js';
import { calls, members, type Break } from '../support/tamper.js';

export const passwordRules: readonly Mutation[] = [
  mutation('the old password may be the new one', 'password/reused', () => insist('password-reused')),
  mutation('the temporary password may be the new one', 'new-password/reused', () =>
    insist('password-reused'),
  ),
  mutation('the policy is not kept', 'password/too-short', () => insist('password-policy')),
  mutation('the policy forgets names', 'password/personal', () => insist('password-policy')),
  mutation('the current password is not asked', 'password/wrong-current', () =>
    calls(({ body }) => {
      if ('currentPassword' in members(body)) members(body)['currentPassword'] = 'tormenta-violeta-31-Faro';
    }),
  ),
];

/** A new password that is refused for this goes through as a better one. */
const insist =
  (code: string): Break =>
  async (message, { forward }) => {
    const answer = await forward(message);
    if (members(answer.body)['code'] !== code) return answer;
    return forward({ ...message, body: { ...members(message.body), newPassword: GOOD } });
  };
