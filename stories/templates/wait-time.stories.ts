import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitTime } from '../../src/templates/wait-time.js';
import { inCard } from './support.js';

const meta: Meta = { title: 'Templates/wait-time' };

export default meta;

/** Seen to the second, heard as it was at the last milestone. */
const wait = (seconds: number, milestone = seconds): StoryObj =>
  inCard((_, language) => html`<p>${waitTime({ seconds, milestone, language }, 'unseen')}</p>`);

const hour = 3600;

export const Second = wait(1);
export const Seconds = wait(42, 60);
export const Minutes = wait(872, 900);
export const Hours = wait(3 * hour + 309);
export const Days = wait(73 * hour);
