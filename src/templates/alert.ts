import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { AuthErrorCode } from '../contract/errors.js';
import type { ErrorText, Messages } from '../locales/messages.js';
import { fill } from './texts.js';
import { doneIcon, noticeIcon } from './icons.js';

export interface ErrorAlertView {
  code: AuthErrorCode;
  texts: Messages;
  /** How long to wait: fills `{time}`. */
  time: unknown;
  /** The way out: fills `{ticket}`. */
  ticket: unknown;
}

/** What went wrong, and what to do now. A code without words of its own reads as an answer nobody understands. */
export function errorAlert({ code, texts, time, ticket }: ErrorAlertView): TemplateResult {
  const errors: Partial<Record<AuthErrorCode, ErrorText>> = texts.errors;
  const [happened, now] = errors[code] ?? texts.errors.protocol;
  // What somebody chose is not an alarm.
  return alert(code === 'sso-cancelled' ? 'info' : 'danger', happened, fill(now, { time, ticket }));
}

export function doneAlert(texts: Messages): TemplateResult {
  return alert('success', ...texts.done);
}

/** An icon, a few words in bold, a sentence. */
function alert(tone: 'danger' | 'info' | 'success', happened: string, now: unknown): TemplateResult {
  return html`<div class="alert ${tone}">
    ${tone === 'success' ? doneIcon : noticeIcon}
    <div><strong>${happened}</strong> ${now}</div>
  </div>`;
}
