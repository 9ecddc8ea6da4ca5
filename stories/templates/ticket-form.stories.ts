import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Messages } from '../../src/index.js';
import { ticketFormStyles } from '../../src/styles/ticket.js';
import { remark } from '../../src/templates/alert.js';
import { ticketForm, type TicketFormView } from '../../src/templates/ticket-form.js';
import { fill } from '../../src/templates/texts.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/ticket-form' };

export default meta;

type Changed = (texts: Messages, language: string) => Partial<TicketFormView>;

const form = (changed: Changed = () => ({})): StoryObj =>
  inForm((texts, language) => {
    const said = texts.forgotPasswordView;
    return ticketForm({
      ...{ stem, texts, said, lead: said.lead['forgot-password'], errors: new Map(), places: new Set() },
      ...{ understood: undefined, suggestion: '', withContact: false },
      button: { label: said.submit, busy: false, waiting: false, disabled: false },
      ...changed(texts, language),
    });
  }, ticketFormStyles);

const domain = 'demo.pbx.example';

export const Idle = form();
export const MissingCredentials = form(({ forgotPasswordView }) => ({
  lead: forgotPasswordView.lead['missing-credentials'],
}));
/** Something more urgent stands above. */
export const WithoutLead = form(() => ({ lead: '' }));
export const WithContact = form(() => ({ withContact: true }));
export const Places = form(() => ({ places: new Set(['domain', 'userNumber']) }));
export const Understood = form(() => ({ understood: { domain, userNumber: '101' } }));
export const UnderstoodDomain = form(() => ({ understood: { domain } }));
export const Suggestion = form(() => ({ suggestion: domain }));
export const LongSuggestion = form(() => ({
  suggestion: 'centralita.de.la.empresa.de.comunicaciones.avanzadas.example',
}));
export const Wrong = form(({ forgotPasswordView: said, fields }) => ({
  withContact: true,
  errors: new Map([
    ['domain', remark(fields['invalid-domain'])],
    ['userNumber', remark(said.required.userNumber)],
    ['contact', remark(said.invalidContact)],
    ['message', remark(said.tooLong)],
  ]),
}));
export const Busy = form(({ forgotPasswordView: said }) => ({
  button: { label: said.submitting, busy: true, waiting: false, disabled: false },
}));
export const Waiting = form(({ submitLater }, language) => ({
  button: {
    label: fill(submitLater, { time: waitTime({ seconds: 587, milestone: 600, language }, 'pbx-unseen') }),
    ...{ busy: false, waiting: true, disabled: false },
  },
}));
export const Disabled = form(({ forgotPasswordView: said }) => ({
  ...{ withContact: true, places: new Set(['domain'] as const) },
  button: { label: said.submit, busy: false, waiting: false, disabled: true },
}));
