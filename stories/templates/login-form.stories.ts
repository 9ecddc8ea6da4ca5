import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Messages } from '../../src/index.js';
import { remark } from '../../src/templates/alert.js';
import { link } from '../../src/templates/link.js';
import { loginForm, noActs, type LoginFormView } from '../../src/templates/login-form.js';
import { fill } from '../../src/templates/texts.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/login-form' };

export default meta;

type Changed = (texts: Messages, language: string) => Partial<LoginFormView>;

const google = { id: 'google', brand: 'google', name: 'Google' } as const;
const microsoft = { id: 'microsoft', brand: 'microsoft', name: 'Microsoft 365' } as const;

const form = (changed: Changed = () => ({})): StoryObj =>
  inForm((texts, language) =>
    loginForm({
      ...noActs,
      ...{ stem, texts, withDomain: false, withRemember: true, remembered: false, disabled: false },
      providers: [google, microsoft],
      forgotPassword: link({
        ...{ to: 'forgot-password', label: texts.forgotPassword, href: '', className: 'pbx-link' },
      }),
      ...changed(texts, language),
    }),
  );

export const Idle = form();
export const NoProviders = form(() => ({ providers: [] }));
export const OneProvider = form(() => ({ providers: [microsoft] }));
export const ProvidersAwaited = form(() => ({ providers: undefined }));
export const WithDomain = form(() => ({ withDomain: true }));
export const SharedDevice = form(() => ({ withRemember: false }));
export const Remembered = form(() => ({ remembered: true }));
export const Wrong = form(({ required, fields }) => ({
  withDomain: true,
  errors: {
    username: remark(required.username),
    domain: remark(fields['invalid-domain']),
    password: remark(required.password),
  },
}));
export const CapsLock = form(({ capsLock }) => ({ capsLock: remark(capsLock) }));
export const Revealed = form(({ hidePassword }) => ({ hidePassword }));
export const Busy = form(({ submitting }) => ({
  button: { label: submitting, busy: true, waiting: false, disabled: false },
}));
export const Waiting = form(({ submitLater }, language) => ({
  button: {
    label: fill(submitLater, { time: waitTime({ seconds: 872, milestone: 900, language }, 'pbx-unseen') }),
    ...{ busy: false, waiting: true, disabled: false },
  },
}));
export const Disabled = form(() => ({ disabled: true }));
