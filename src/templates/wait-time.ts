import type { TemplateResult } from 'lit';
import { html } from 'lit';

export interface WaitView {
  /** Seconds left, for the eyes. */
  seconds: number;
  /** Seconds at the last milestone, for the ears: said seldom. */
  milestone: number;
  language: string;
}

/**
 * A time that counts down: seen each second, heard at milestones only.
 *
 * @param unseen The class that hides a text from the eyes where this is drawn.
 */
export function waitTime({ seconds, milestone, language }: WaitView, unseen: string): TemplateResult {
  return html`<span class="pbx-count" aria-hidden="true">${clock(seconds)}</span
    ><span class=${unseen}>${inWords(milestone, language)}</span>`;
}

/** `14:32`, `1:05:09`. */
function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const minutes = `${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? minutes : `${Math.floor(seconds / 3600)}:${minutes}`;
}

/** "15 minutes", in the person's language; rounded up, so that nobody is told too little. */
function inWords(seconds: number, language: string): string {
  const unit = seconds > 60 ? 'minute' : 'second';
  const value = seconds > 60 ? Math.ceil(seconds / 60) : seconds;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
