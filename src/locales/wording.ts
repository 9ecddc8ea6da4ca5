/** A short statement of what happened, and what to do now. `{time}` and `{ticket}` are filled in. */
export type ErrorText = readonly [happened: string, now: string];

/** By the categories of `Intl.PluralRules`; `other` is always there. */
export type CountText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
