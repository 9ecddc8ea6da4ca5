import type { AuthAdapter } from '../contract/adapter.js';
import type { ChallengeKind, ChallengeMethod } from '../contract/results.js';

/** First the one where nothing has to be typed, last the one that is used up; else as the backend has them. */
const order: Readonly<Record<ChallengeKind, number>> = {
  call: 0,
  totp: 1,
  'email-code': 1,
  'sms-code': 1,
  'recovery-code': 2,
};

/** What can be offered: each id once, of a kind that this version knows and its adapter can serve. */
export function usableMethods(
  methods: readonly ChallengeMethod[],
  adapter: AuthAdapter,
): readonly ChallengeMethod[] {
  const usable = methods.filter(
    ({ id, kind }, index) =>
      Object.hasOwn(order, kind) &&
      (adapter.sendChallengeCode || (kind !== 'email-code' && kind !== 'sms-code')) &&
      methods.findIndex((other) => other.id === id) === index,
  );
  return usable.sort((one, other) => order[one.kind] - order[other.kind]);
}
