import type { CharacterKind, PasswordPolicy } from '../contract/results.js';
import type { PolicyCode } from './findings.js';

/** What of a policy can be checked here. */
export type PolicyRules = Pick<PasswordPolicy, 'minLength'> &
  Partial<Pick<PasswordPolicy, 'maxLength' | 'require' | 'advise'>>;

/** One line of the live checklist. */
export interface PolicyCheck {
  readonly code: PolicyCode;
  readonly met: boolean;
  readonly level: 'required' | 'advised';
}

const kinds: readonly [CharacterKind, RegExp][] = [
  ['upper', /\p{Lu}/u],
  ['lower', /\p{Ll}/u],
  ['digit', /\p{Nd}/u],
  ['symbol', /[^\p{L}\p{N}\s]/u],
];

/** Are there so many code points? A pasted book is not counted to its end. */
const atLeast = (text: string, count: number): boolean =>
  text.length >= 2 * count || Array.from(text).length >= count;

/** What the policy asks for and advises, in the order of the checklist, and whether the password does it. */
export function checkPolicy(policy: PolicyRules, password: string): PolicyCheck[] {
  const { minLength, maxLength = Infinity, require = [], advise = [] } = policy;
  const checks: PolicyCheck[] = [{ code: 'too-short', met: atLeast(password, minLength), level: 'required' }];
  if (maxLength < Infinity) {
    checks.push({ code: 'too-long', met: !atLeast(password, maxLength + 1), level: 'required' });
  }
  for (const [kind, pattern] of kinds) {
    const level = require.includes(kind) ? 'required' : 'advised';
    if (level === 'advised' && !advise.includes(kind)) continue;
    checks.push({ code: `missing-${kind}`, met: pattern.test(password), level });
  }
  return checks;
}

/** No space among them, as Apple's own class of symbols has one: many backends count it as none. */
const classes: Readonly<Record<CharacterKind, string>> = {
  upper: 'upper',
  lower: 'lower',
  digit: 'digit',
  symbol: '[-!#$%&*+.:=?@_]',
};

/**
 * The value of `passwordrules`, which tells password managers what to make. They are asked for the advised kinds, too:
 * that costs nobody anything.
 */
export function passwordRules({ minLength, maxLength, require, advise }: PasswordPolicy): string {
  const wanted = kinds.flatMap(([kind]) =>
    require.includes(kind) || advise.includes(kind) ? [classes[kind]] : [],
  );
  return [
    `minlength: ${minLength}`,
    ...(maxLength === undefined ? [] : [`maxlength: ${maxLength}`]),
    ...wanted.map((name) => `required: ${name}`),
    // Without this line, what is required would be all that is allowed.
    `allowed: ${Object.values(classes).join(', ')}`,
  ]
    .map((rule) => `${rule};`)
    .join(' ');
}
