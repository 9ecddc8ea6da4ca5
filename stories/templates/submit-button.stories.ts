import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Messages } from '../../src/index.js';
import { submitButton, type SubmitButtonView } from '../../src/templates/submit-button.js';
import { fill } from '../../src/templates/texts.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inForm } from './support.js';

const meta: Meta = { title: 'Templates/submit-button' };

export default meta;

type Changed = (texts: Messages, language: string) => Partial<SubmitButtonView>;

const button = (changed: Changed = () => ({})): StoryObj =>
  inForm((texts, language) =>
    submitButton({
      ...{ label: texts.submit, busy: false, waiting: false, disabled: false },
      ...changed(texts, language),
    }),
  );

const waiting = (seconds: number): StoryObj =>
  button(({ submitLater }, language) => ({
    label: fill(submitLater, { time: waitTime({ seconds, milestone: seconds, language }, 'pbx-unseen') }),
    waiting: true,
  }));

export const Rest = button();
export const Busy = button(({ submitting }) => ({ label: submitting, busy: true }));
export const WaitingSeconds = waiting(9);
export const WaitingMinutes = waiting(872);
export const WaitingHours = waiting(3909);
export const Disabled = button(() => ({ disabled: true }));
export const LongLabel = button(({ errors }) => ({ label: errors['origin-rejected'].join(' ') }));
