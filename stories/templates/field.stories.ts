import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent } from 'storybook/test';
import type { Messages } from '../../src/index.js';
import { firstAccessStyles } from '../../src/styles/first-access.js';
import { remark } from '../../src/templates/alert.js';
import { field, passwordField, type FieldView, type PasswordFieldView } from '../../src/templates/field.js';
import { inForm, longName, stem } from './support.js';

const meta: Meta = { title: 'Templates/field' };

export default meta;

const name = ({ username, usernameExample }: Messages): FieldView => ({
  ...{ stem, name: 'username', label: username, autocomplete: 'username', placeholder: usernameExample },
  ...{ disabled: false, error: undefined, aside: nothing },
});

const secret = ({ password, showPassword }: Messages): PasswordFieldView => ({
  ...{ stem, name: 'password', label: password, autocomplete: 'current-password', placeholder: '' },
  ...{ disabled: false, error: undefined, aside: nothing },
  ...{ revealed: false, revealLabel: showPassword, capsLock: nothing },
});

const text = (changed: (texts: Messages) => Partial<FieldView> = () => ({})): StoryObj =>
  inForm((texts) => field({ ...name(texts), ...changed(texts) }));

const password = (changed: (texts: Messages) => Partial<PasswordFieldView> = () => ({})): StoryObj =>
  inForm((texts) => passwordField({ ...secret(texts), ...changed(texts) }));

/** The same, with this typed into it. No template binds a value: people and password managers write there. */
const filled = (story: StoryObj, typed: string): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => {
    const input = canvasElement.querySelector('template-stage')?.shadowRoot?.querySelector('input');
    if (!input) throw new Error('there is no field');
    await userEvent.type(input, typed);
  },
});

const wrong = ({ required }: Messages): Partial<FieldView> => ({ error: remark(required.username) });
const long = ({ username, usernameExample }: Messages): Partial<FieldView> => ({
  label: [username, usernameExample, username, usernameExample].join(', '),
});

export const Empty = text();
export const Filled = filled(text(), '101@demo.pbx.example');
export const FilledAtLength = filled(text(), longName);
export const Hint: StoryObj = inForm(
  (texts) =>
    html`<div class="pbx-told">
      ${field(name(texts))}
      <div class="pbx-hint" id="${stem}-username-about">${texts.firstAccessView.resend.userNumberHint}</div>
    </div>`,
  firstAccessStyles,
);
export const Wrong = text(wrong);
export const WrongAndFilled = filled(
  text(({ fields }) => ({ error: remark(fields['invalid-characters']) })),
  '1\u200b01',
);
export const Disabled = text(() => ({ disabled: true }));
export const LongLabel = text(long);
export const LongLabelAndAside = text((texts) => ({
  ...long(texts),
  aside: html`<button class="pbx-link" type="button">${texts.notYou}</button>`,
}));
export const Aside = text(({ notYou }) => ({
  aside: html`<button class="pbx-link" type="button">${notYou}</button>`,
}));

export const Password = password();
export const PasswordFilled = filled(password(), 'tormenta-violeta-31-Faro');
export const PasswordRevealed = filled(
  password(({ hidePassword }) => ({ revealed: true, revealLabel: hidePassword })),
  'tormenta-violeta-31-Faro',
);
export const PasswordCapsLock = filled(
  password(({ capsLock }) => ({ capsLock: remark(capsLock) })),
  'TORMENTA',
);
export const PasswordSpaces = filled(
  password(({ newPassword }) => ({ capsLock: remark(newPassword.spaces) })),
  ' tormenta',
);
export const PasswordWrong = password(({ required }) => ({ error: remark(required.password) }));
export const PasswordDisabled = password(() => ({ disabled: true }));
