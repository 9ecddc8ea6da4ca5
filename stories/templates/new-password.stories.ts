import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Messages } from '../../src/index.js';
import { strengthStyles } from '../../src/styles/strength.js';
import { remark } from '../../src/templates/alert.js';
import {
  currentPassword,
  newPasswords,
  type NewPasswordField,
  type PasswordsView,
} from '../../src/templates/new-password.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/new-password' };

export default meta;

type Changed = (texts: Messages) => Partial<PasswordsView>;

const noErrors = { currentPassword: undefined, newPassword: undefined, confirmPassword: undefined };

const form = (changed: Changed = () => ({}), withCurrent = true): StoryObj =>
  inForm((texts, language) => {
    const said = texts.newPassword;
    const view: PasswordsView = {
      ...{ stem, texts: said, errors: noErrors, revealed: '', capsLock: '', spaced: [], disabled: false },
      ...{ showPassword: texts.showPassword, hidePassword: texts.hidePassword },
      ...{ capsLockText: remark(texts.capsLock), spacesText: remark(said.spaces) },
      strength: {
        ...{ id: `${stem}-newPassword-about`, texts: said, language, empty: true, score: null },
        ...{ findings: [], withPersonal: true, spoken: '', lengths: { minLength: 12 } },
        checks: [{ code: 'too-short', met: false, level: 'required' }],
      },
      ...changed(texts),
    };
    return html`${withCurrent ? currentPassword(view) : ''} ${newPasswords(view)}`;
  }, strengthStyles);

const wrong = (field: NewPasswordField, text: (texts: Messages) => string): StoryObj =>
  form((texts) => ({ errors: { ...noErrors, [field]: remark(text(texts)) } }));

export const Idle = form();
/** A change that is due: the old one was typed a moment ago. */
export const WithoutCurrent = form(undefined, false);
export const Revealed = form(() => ({ revealed: 'newPassword' }));
export const CapsLock = form(() => ({ capsLock: 'newPassword' }));
export const Spaces = form(() => ({ spaced: ['newPassword', 'confirmPassword'] }));
export const Empty = form(({ newPassword: { required } }) => ({
  errors: {
    currentPassword: remark(required.currentPassword),
    newPassword: remark(required.newPassword),
    confirmPassword: remark(required.confirmPassword),
  },
}));
export const Mismatch = wrong('confirmPassword', ({ newPassword }) => newPassword.mismatch);
export const Unchanged = wrong('newPassword', ({ newPassword }) => newPassword.unchanged);
export const CurrentWrong = wrong('currentPassword', ({ newPassword }) =>
  newPassword.errors['current-password-wrong'].join(' '),
);
export const Disabled = form(() => ({ disabled: true }));
