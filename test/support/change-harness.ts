import '../../src/define/pbx-password-change.js';
import './texts.js';
import type {
  Account,
  AuthAdapter,
  PasswordChanged,
  PasswordPolicy,
  PbxPasswordChange,
} from '../../src/index.js';
import { FormHarness } from './form-harness.js';
import { password } from './login-harness.js';
import { mount } from './page.js';
import { ana as profile } from './people.js';

/** A password that nobody minds. */
export const newPassword = 'banana-granada-9-Luz';

export const changed: PasswordChanged = {
  session: { persistent: true, expiresAt: '2026-12-22T08:00:00Z' },
};

export const policy: PasswordPolicy = {
  minLength: 12,
  maxLength: 128,
  advise: ['upper', 'lower', 'digit', 'symbol'],
  require: [],
  minScore: 3,
  forbidPersonalInfo: true,
  breachCheck: false,
};

/** Ana, as the seed world of the mock has her. */
export const ana: Account = { id: 'u-101', ...profile };

export const entries = {
  currentPassword: password,
  newPassword,
  confirmPassword: newPassword,
};

export type ChangeHarness = FormHarness<PbxPasswordChange>;

/** A `<pbx-password-change>` in the page, ready to be typed into. */
export async function mountChange(
  adapter: AuthAdapter,
  options: Partial<
    Pick<PbxPasswordChange, 'messages' | 'personal' | 'username' | 'headingLevel' | 'disabled' | 'lang'>
  > = {},
  parent?: Node,
): Promise<ChangeHarness> {
  const element = Object.assign(document.createElement('pbx-password-change'), { adapter, ...options });
  return new FormHarness(mount(element, parent)).ready();
}

/** Types the passwords, and submits. */
export function change(page: FormHarness, more: Record<string, string> = {}): void {
  page.fill({ ...entries, ...more });
  page.submit();
}
