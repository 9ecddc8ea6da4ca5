import type { Outcomes } from '../locales/messages.js';
import { remark } from '../templates/alert.js';
import type { LoginActs, LoginField } from '../templates/login-form.js';

/** What is said of each field that was refused, by the codes of why. */
export function loginFieldErrors(
  texts: Outcomes,
  wrong: Partial<Record<LoginField, string>>,
): NonNullable<LoginActs['errors']> {
  const told = (field: LoginField) => {
    const code = wrong[field];
    return code ? remark(fieldText(texts, field, code)) : undefined;
  };
  return { username: told('username'), domain: told('domain'), password: told('password') };
}

/** What is wrong with a field, in words. A code that nobody knows reads as `invalid`. */
function fieldText(texts: Outcomes, field: LoginField, code: string): string {
  if (code === 'required') return texts.required[field];
  return Object.hasOwn(texts.fields, code)
    ? texts.fields[code as keyof Outcomes['fields']]
    : texts.fields.invalid;
}
