import { html, svg, type TemplateResult } from 'lit';
import type { AuthErrorCode } from '../contract/errors.js';
import type { ErrorText, Outcomes } from '../locales/messages.js';
import { icon } from './icons.js';
import { fill } from './texts.js';

const noticeIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.8v4.7M12 16v.1"/>`);

const doneIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.7"/>`);

export interface ErrorAlertView {
  code: AuthErrorCode;
  /** What is said of each code. */
  errors: Readonly<Partial<Record<AuthErrorCode, ErrorText>>> & Pick<Outcomes['errors'], 'protocol'>;
  /** How long to wait: fills `{time}`. */
  time: unknown;
  /** The way out: fills `{ticket}`. */
  ticket: unknown;
  /** Another way to the provider: fills `{redirect}`. */
  redirect?: unknown;
}

/** What somebody chose is not an alarm. */
const chosen: readonly AuthErrorCode[] = ['sso-cancelled', 'popup-closed'];

/** What went wrong, and what to do now. A code without words of its own reads as an answer nobody understands. */
export function errorAlert({ code, errors, time, ticket, redirect }: ErrorAlertView): TemplateResult {
  const known = Object.hasOwn(errors, code) ? errors[code] : undefined;
  const [happened, now] = known ?? errors.protocol;
  return alert(
    chosen.includes(code) ? 'info' : 'danger',
    noticeIcon,
    happened,
    fill(now, { time, ticket, redirect }),
  );
}

export function doneAlert({ done }: Pick<Outcomes, 'done'>): TemplateResult {
  return alert('success', doneIcon, ...done);
}

/** What somebody should know before they go on. */
export function infoAlert(text: readonly [happened: unknown, now: unknown]): TemplateResult {
  return alert('info', noticeIcon, ...text);
}

/** A remark beside a field. */
export function remark(text: string): TemplateResult {
  return html`${noticeIcon}<span>${text}</span>`;
}

/** A few bold words and a sentence, with a sign beside them: never by colour alone (WCAG 2.2, 1.4.1). */
function alert(tone: string, sign: TemplateResult, happened: unknown, now: unknown): TemplateResult {
  return html`<div class="alert ${tone}">
    ${sign}
    <div><strong>${happened}</strong> ${now}</div>
  </div>`;
}
