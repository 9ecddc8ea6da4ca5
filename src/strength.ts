import type { PersonalInfo } from './contract/results.js';
import { Estimator } from './password/estimator.js';
import { judge, type Judgement } from './password/judgement.js';
import { LONGEST_JUDGED } from './password/limits.js';
import { createPersonalInfo, userInputs } from './password/personal-info.js';
import { checkPolicy, type PolicyRules } from './password/policy.js';

export type { PersonalInfo } from './contract/results.js';
export type * from './contract/strength.js';
export type { Judgement } from './password/judgement.js';
export type { PolicyRules } from './password/policy.js';

export interface StrengthOptions {
  /** Whether a worker may be started; without one the page rates when it is idle. Default: `true`. */
  readonly worker?: boolean;
}

export interface RatingContext {
  /** What is known of the person: it should not be in the password. */
  readonly personal?: PersonalInfo;
  /** Further words that a stranger would try early, such as the name of the product. */
  readonly userInputs?: readonly string[];
  /** What the backend asks for, such as its `PasswordPolicy`: what is missing is among the findings. */
  readonly policy?: PolicyRules;
  /** BCP 47 tag of the person's language: how they call the months of a date of birth. */
  readonly language?: string;
}

export interface Strength {
  /** Fetches what it takes, ahead of the first password. Never rejects. */
  load: () => Promise<void>;
  /**
   * How hard a password is to guess, 0 to 4, and why it is not harder, as codes. The score is `null` for an empty
   * password, and where there is none in time. Never rejects; keeps nothing of the password.
   */
  rate: (password: string, context?: RatingContext) => Promise<Judgement>;
  /** Ends the worker. The next call starts another one. */
  stop: () => void;
}

/**
 * The meter without an element: the rating of `<pbx-password-strength>` for a form or a server of your own. In Node it
 * rates without a worker.
 */
export function createStrength({ worker = true }: StrengthOptions = {}): Strength {
  const estimator = new Estimator(() => worker);
  let before: Promise<unknown> = Promise.resolve();

  /** One at a time, in the order of the calls. */
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = before.then(ask);
    before = answer;
    return answer;
  };

  return {
    load: async () => {
      await estimator.load();
    },
    rate: async (password, { personal = {}, policy, language, userInputs: words = [] } = {}) => {
      if (password === '') return { score: null, findings: [] };
      const known = { ...personal, others: words };
      const options = { userInputs: userInputs(known) };
      const question = { password: password.slice(0, LONGEST_JUDGED), options };
      const estimate = await inTurn(() => estimator.rate(question));
      return judge({
        personal: createPersonalInfo(known, language === undefined ? {} : { language })(password),
        checks: policy ? checkPolicy(policy, password) : [],
        score: estimate?.score ?? null,
        findings: estimate?.findings ?? [],
      });
    },
    stop: () => estimator.stop(),
  };
}
