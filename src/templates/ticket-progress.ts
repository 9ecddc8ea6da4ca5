import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TicketKind, TicketProgress } from '../contract/results.js';
import type { TicketTexts } from '../locales/forgot-password-texts.js';
import { icon } from './icons.js';
import { fill } from './texts.js';

const doneIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
const nowIcon = icon(svg`<circle cx="12" cy="12" r="3.5"/>`);
const copyIcon = icon(
  svg`<rect x="9" y="9" width="11" height="11" rx="2.5"/><path d="M15 9V6.5A2.5 2.5 0 0 0 12.5 4h-6A2.5 2.5 0 0 0 4 6.5v6A2.5 2.5 0 0 0 6.5 15H9"/>`,
);

export interface TicketProgressView {
  texts: TicketTexts;
  language: string;
  kind: TicketKind;
  reference: string;
  createdAt: string;
  expectedWithinMinutes: number;
  status: TicketProgress['status'];
  /** When it got there; empty where nobody has said. */
  updatedAt: string;
  /** What is said where the backend has not said how soon. */
  fewMinutes: string;
  /** It takes longer than was said. */
  isLate: boolean;
  /** What is said of following it. */
  note: string;
  copied: 'no' | 'yes' | 'by-hand';
  /** The way back, or nothing. */
  back: unknown;
}

/** An opened ticket: its reference, what happens next, and how far it is. */
export function ticketProgress(view: TicketProgressView): TemplateResult {
  const { texts, note, back } = view;
  return html`<div class="ticket">
    <p class="lead">${lead(view)}</p>
    ${reference(view)} ${way(view)} ${note && html`<p class="note">${note}</p>`}
    <div class="ways-on">
      ${back}
      <button class="link" type="button" data-action="another">${texts.another}</button>
    </div>
  </div>`;
}

/** `10:42`; with the day where it is another one. Empty for what is no moment. */
export function shortTime(moment: string | number, language: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const isToday = date.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = { timeStyle: 'short', ...(!isToday && { dateStyle: 'short' }) };
  return new Intl.DateTimeFormat(language, style).format(date);
}

function lead(view: TicketProgressView): unknown {
  const { texts, kind, status, isLate } = view;
  if (status === 'resolved') return texts.resolved[kind];
  return isLate ? texts.late : fill(texts.lead, { time: howSoon(view) });
}

/** Minutes. */
const [hour, day, month] = [60, 24 * 60, 30 * 24 * 60];

/** "15 minutes", "2 hours", "3 days". */
function howSoon({ expectedWithinMinutes: minutes, language, fewMinutes }: TicketProgressView): string {
  if (!(minutes >= 1 && minutes <= month)) return fewMinutes;
  const [unit, value] =
    minutes < 2 * hour
      ? (['minute', minutes] as const)
      : minutes < 2 * day
        ? (['hour', minutes / hour] as const)
        : (['day', minutes / day] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(value),
  );
}

function reference({ texts, reference, copied }: TicketProgressView): TemplateResult {
  const said = { no: '', yes: texts.copied, 'by-hand': texts.copyByHand }[copied];
  return html`<div class="reference">
    <div class="caption" id="reference">${texts.reference}</div>
    <code dir="ltr">${reference}</code>
    <button class="copy" type="button" data-action="copy" aria-describedby="reference">
      ${copied === 'yes' ? doneIcon : copyIcon}<span>${copied === 'yes' ? texts.copied : texts.copy}</span>
    </button>
    <div class=${copied === 'by-hand' ? 'by-hand' : 'unseen'} role="status">${said}</div>
  </div>`;
}

function way({ texts, language, status, createdAt, updatedAt }: TicketProgressView): TemplateResult {
  const at = { open: 1, 'in-progress': 1, resolved: 3 }[status];
  const moments = [
    createdAt,
    status === 'in-progress' ? updatedAt : '',
    status === 'resolved' ? updatedAt : '',
  ];
  return html`<ol class="way" aria-label=${texts.progress}>
    ${texts.steps.map((step, index) => {
      // Nobody is on it yet: what comes next is not what happens now.
      const isNow = index === at && status === 'in-progress';
      const state = index < at ? 'done' : isNow ? 'now' : 'later';
      const moment = moments[index] ?? '';
      return html`<li data-state=${state}>
        <span class="mark">${state === 'done' ? doneIcon : state === 'now' ? nowIcon : nothing}</span>
        <span class="step">${step}<span class="unseen"> (${texts.states[state]})</span></span>
        ${time(moment, language, state === 'now' ? texts.states.now : '')}
      </li>`;
    })}
  </ol>`;
}

function time(moment: string, language: string, otherwise: string): unknown {
  const text = shortTime(moment, language);
  return text
    ? html`<time datetime=${moment}>${text}</time>`
    : otherwise && html`<span class="time" aria-hidden="true">${otherwise}</span>`;
}
