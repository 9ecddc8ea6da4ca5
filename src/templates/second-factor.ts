import { html, nothing, type TemplateResult } from 'lit';
import type { ChallengeMethod } from '../contract/results.js';
import type { ReachedKind, SecondFactorTexts } from '../locales/second-factor-texts.js';
import { remark } from './alert.js';
import { hiddenUsername } from './new-password.js';
import { chevronIcon, methodIcons } from './second-factor-icons.js';
import { submitButton, type SubmitButtonView } from './submit-button.js';
import { fill } from './texts.js';

/** Backends mask addresses; nobody's is longer than 64 characters. */
const tooLong = /^(.{64}).+$/su;

export interface SecondFactorView {
  stem: string;
  texts: SecondFactorTexts;
  /** As it was typed; empty where a provider knows who it is. */
  name: string;
  /** The way to somebody else's sign-in. */
  notYou: string;
  /** An alert stands above. */
  failed: boolean;
  method: ChallengeMethod;
  others: readonly ChallengeMethod[];
  /** What is to be done now; may hold `{to}`. */
  about: string;
  /** A code is to be typed; else a phone is to be called, or a code to be sent. */
  withCode: boolean;
  /** Said below the code. */
  hint: string;
  /** What is wrong with the code. */
  error: string;
  canTrustDevice: boolean;
  /** Seconds until another code can be sent, drawn; nothing where there is no wait. */
  wait: unknown;
  ringing: boolean;
  button: SubmitButtonView;
  disabled: boolean;
}

/** Confirms who it is, by one method; the others stand below. */
export function secondFactor(view: SecondFactorView): TemplateResult {
  const { texts, withCode, ringing, button, disabled } = view;
  return html`
    ${who(view)} ${ringing ? call(view) : what(view)} ${trust(view)} ${withCode ? codeField(view) : nothing}
    ${
      ringing
        ? html`<button class="pbx-cancel" type="button" data-action="cancel">${texts.cancelCall}</button>`
        : submitButton(button)
    }
    ${others(view)}
    <button class="pbx-link pbx-back" type="button" data-action="start-again" ?disabled=${disabled}>
      ${texts.back}
    </button>
  `;
}

/** Text of a backend: what can be seen of it, and not too much. */
function hintOf({ hint = '' }: ChallengeMethod): string {
  return hint.replace(/[\p{C}\p{DI}]/gu, '').replace(tooLong, '$1…');
}

/** Where a method reaches the person. */
export function placeOf(method: ChallengeMethod, { somewhere }: SecondFactorTexts): string {
  const { kind } = method;
  return hintOf(method) || (Object.hasOwn(somewhere, kind) ? somewhere[kind as ReachedKind] : '');
}

const place = (method: ChallengeMethod, texts: SecondFactorTexts): { to: TemplateResult } => ({
  to: html`<bdi>${placeOf(method, texts)}</bdi>`,
});

/** What the button says that rings the phone. */
export function callLabel(text: string, method: ChallengeMethod, texts: SecondFactorTexts): TemplateResult {
  return html`${methodIcons.call}<span>${fill(text, place(method, texts))}</span>`;
}

function who({ texts, name, notYou, failed, disabled }: SecondFactorView): unknown {
  if (!name) return nothing;
  return html`${hiddenUsername(name)}
    <div class="pbx-who" data-alone=${String(!failed)}>
      <span>${fill(texts.signingInAs, { name: html`<bdi>${name}</bdi>` })}</span>
      <button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>${notYou}</button>
    </div>`;
}

function what({ stem, texts, method, about }: SecondFactorView): TemplateResult {
  return html`<p class="pbx-what" id="${stem}-what">${fill(about, place(method, texts))}</p>`;
}

/** The desk phone rings. What is said here is told by the frame's live region too. */
function call({ texts, method }: SecondFactorView): TemplateResult {
  return html`<div class="pbx-ringing">
    <span class="pbx-bell">${methodIcons.call}</span>
    <strong>${fill(texts.calling, place(method, texts))}</strong>
    <span>${fill(texts.pickUp, { key: html`<kbd>1</kbd>` })}</span>
    <span class="pbx-quiet">${texts.goesOn}</span>
  </div>`;
}

/** Above the code, whose last digit submits: what is decided here has to be decided before. */
function trust({ stem, texts, canTrustDevice, ringing, disabled }: SecondFactorView): unknown {
  if (!canTrustDevice) return nothing;
  return html`<div class="pbx-trust" ?hidden=${ringing}>
    <label class="pbx-remember">
      <input
        type="checkbox"
        name="trustDevice"
        aria-describedby="${stem}-trust-about"
        ?disabled=${disabled}
      />${texts.trustDevice}
    </label>
    <div class="pbx-hint" id="${stem}-trust-about">${texts.trustDeviceAbout}</div>
  </div>`;
}

function codeField(view: SecondFactorView): TemplateResult {
  const { stem, texts, method, hint, error, disabled } = view;
  const printed = method.kind === 'recovery-code';
  const id = `${stem}-code`;
  // The template checker does not know the second one.
  const autocomplete = (printed ? 'off' : 'one-time-code') as 'off';
  return html`<div class="pbx-field">
    <label class="pbx-label" for=${id}>${printed ? texts.recoveryCode : texts.code}</label>
    <div class="pbx-box">
      <input
        class="pbx-input pbx-code"
        id=${id}
        name="code"
        type="text"
        autocomplete=${autocomplete}
        inputmode=${printed ? 'text' : 'numeric'}
        required
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-error ${stem}-what ${id}-about"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        ?disabled=${disabled}
      />
    </div>
    ${sendAgain(view)}
    ${error ? html`<div class="pbx-error" id="${id}-error">${remark(error)}</div>` : nothing}
    ${printed || !hint ? nothing : html`<div class="pbx-hint" id="${id}-about">${hint}</div>`}
  </div>`;
}

function sendAgain({ texts, method, wait, disabled }: SecondFactorView): unknown {
  if (method.kind !== 'email-code' && method.kind !== 'sms-code') return nothing;
  return html`<button
    class="pbx-link"
    type="button"
    data-action="send-again"
    aria-disabled=${wait ? 'true' : 'false'}
    ?disabled=${disabled}
  >
    ${wait ? fill(texts.sendAgainLater, { time: wait }) : texts.sendAgain}
  </button>`;
}

function others({ stem, texts, others: methods, disabled }: SecondFactorView): unknown {
  if (methods.length === 0) return nothing;
  const title = `${stem}-others`;
  return html`<div class="pbx-or" id=${title}>${texts.otherMethods}</div>
    <ul class="pbx-methods" aria-labelledby=${title}>
      ${methods.map(
        (method) =>
          html`<li>
            <button
              class="pbx-method"
              type="button"
              data-action="method"
              value=${method.id}
              ?disabled=${disabled}
            >
              ${methodIcons[method.kind]}
              <span>${texts.methods[method.kind]} ${masked(method)}</span>
              ${chevronIcon}
            </button>
          </li>`,
      )}
    </ul>`;
}

function masked(method: ChallengeMethod): unknown {
  const text = hintOf(method);
  return text ? html`<small><bdi>${text}</bdi></small>` : nothing;
}
