import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ChallengeMethod, Messages } from '../../src/index.js';
import { secondFactorStyles } from '../../src/styles/second-factor.js';
import { callLabel, secondFactor, type SecondFactorView } from '../../src/templates/second-factor.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inForm, longName, stem } from './support.js';

const meta: Meta = { title: 'Templates/second-factor' };

export default meta;

const methods: Readonly<Record<ChallengeMethod['kind'], ChallengeMethod>> = {
  call: { id: 'call', kind: 'call', hint: '102' },
  totp: { id: 'totp', kind: 'totp' },
  'email-code': { id: 'email', kind: 'email-code', hint: 'b•••@example.com' },
  'sms-code': { id: 'sms', kind: 'sms-code', hint: '••• 42' },
  'recovery-code': { id: 'recovery', kind: 'recovery-code' },
};

type Changed = (texts: Messages, language: string) => Partial<SecondFactorView>;

/** Bruno (102), with every method that there is. */
const step = (kind: ChallengeMethod['kind'], changed: Changed = () => ({})): StoryObj =>
  inForm((texts, language) => {
    const said = texts.secondFactor;
    const method = methods[kind];
    const label =
      kind === 'call'
        ? callLabel(said.call, method, said)
        : kind === 'email-code' || kind === 'sms-code'
          ? said.send
          : said.submit;
    return secondFactor({
      ...{ stem, texts: said, name: '102', notYou: texts.notYou, failed: false, method },
      ...{ others: Object.values(methods).filter((other) => other !== method), about: said.about[kind] },
      ...{ withCode: kind === 'totp' || kind === 'recovery-code', hint: said.sendsItself, error: '' },
      ...{ canTrustDevice: true, wait: undefined, ringing: false, disabled: false },
      button: { label, busy: false, waiting: false, disabled: false },
      ...changed(texts, language),
    });
  }, secondFactorStyles);

/** A code is on its way; another one can be sent in a while. */
const sent = (kind: 'email-code' | 'sms-code', seconds: number): StoryObj =>
  step(kind, ({ secondFactor: said }, language) => ({
    about: said.sent[kind],
    withCode: true,
    wait: seconds && waitTime({ seconds, milestone: seconds, language }, 'pbx-unseen'),
    button: { label: said.submit, busy: false, waiting: false, disabled: false },
  }));

const wrong = (kind: ChallengeMethod['kind'], text: 'required' | 'digits' | 'invalid'): StoryObj =>
  step(kind, ({ secondFactor: said }) => ({ error: said[text], withCode: true }));

export const Call = step('call');
export const Ringing = step('call', () => ({ ringing: true }));
export const CallAgain = step('call', ({ secondFactor: said }) => ({
  failed: true,
  button: {
    label: callLabel(said.callAgain, methods.call, said),
    ...{ busy: false, waiting: false, disabled: false },
  },
}));

export const App = step('totp');
export const AppEmpty = wrong('totp', 'required');
export const AppDigits = wrong('totp', 'digits');
export const AppWrong = wrong('totp', 'invalid');
export const Checking = step('totp', ({ secondFactor: said }) => ({
  button: { label: said.submitting, busy: true, waiting: false, disabled: false },
}));
/** Two codes were refused: the next one does not send itself. */
export const AppByHand = step('totp', () => ({ hint: '' }));

export const Mail = step('email-code');
export const MailSending = step('email-code', ({ secondFactor: said }) => ({
  button: { label: said.sending, busy: true, waiting: false, disabled: false },
}));
export const MailSent = sent('email-code', 27);
export const MailSentAWhileAgo = sent('email-code', 0);
export const MailWrong = wrong('email-code', 'invalid');

export const Message = step('sms-code');
export const MessageSent = sent('sms-code', 27);
export const MessageWithoutHint = step('sms-code', () => ({ method: { id: 'sms', kind: 'sms-code' } }));

export const Recovery = step('recovery-code');
export const RecoveryWrong = wrong('recovery-code', 'invalid');

export const OnlyMethod = step('totp', () => ({ others: [] }));
export const NotToBeTrusted = step('totp', () => ({ canTrustDevice: false }));
/** Who comes from a provider is known there by another name. */
export const AfterProvider = step('totp', () => ({ name: '' }));
export const LongNames = step('email-code', () => ({
  name: longName,
  method: { id: 'email', kind: 'email-code', hint: longName },
}));
export const Disabled = step('totp', ({ secondFactor: said }) => ({
  disabled: true,
  button: { label: said.submit, busy: false, waiting: false, disabled: true },
}));
