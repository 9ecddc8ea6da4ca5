import { html, nothing, svg, type TemplateResult } from 'lit';
import { elsewhere } from './elsewhere.js';
import { field } from './field.js';
import { findMail, type FindMailView } from './find-mail.js';
import { icon } from './icons.js';
import { submitButton, type SubmitButtonView } from './submit-button.js';
import { fill } from './texts.js';

const passedIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
const doneIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.7"/>`);

/** What is shown of the three steps: the second one has two screens. */
export type Screen = 'mail' | 'spam' | 'resend' | 'ticket';

export interface FirstAccessView extends FindMailView {
  screen: Screen;
  /** Screens that the person has been to. */
  been: ReadonlySet<Screen>;
  headingLevel: number;
  /** The folder for spam, at the person's provider; empty where that is not known. */
  spamHref: string;
  /** What is wrong with a field, with its sign. */
  errors: Record<'domain' | 'userNumber', TemplateResult | undefined>;
  domainLabel: string;
  domainExample: string;
  /** The mail was sent again. */
  sent: boolean;
  button: SubmitButtonView;
  /** Domain or number are known, and will go with the ticket. */
  carries: boolean;
  /** The ways to a ticket and back to the login; the first is missing where there is nobody to open one with. */
  ticket: TemplateResult | undefined;
  found: TemplateResult;
}

/** Three steps to the credentials, one at a time. All fields are there from the start: what is typed stays. */
export function firstAccess(view: FirstAccessView): TemplateResult {
  const { texts, screen } = view;
  return html`
    <p class="pbx-intro">${texts.intro}</p>
    <ol class="pbx-steps">
      ${step(view, 1, 'mail', texts.mail.title, html`${findMail(view)} ${next(view, texts.notThere)}`)}
      ${step(
        view,
        2,
        screen === 'resend' ? 'resend' : 'spam',
        screen === 'resend' ? texts.resend.title : texts.spam.title,
        html`
          <div class="pbx-screen" ?hidden=${screen === 'resend'}>${spam(view)}</div>
          <div class="pbx-screen" ?hidden=${screen !== 'resend'}>${resend(view)}</div>
        `,
      )}
      ${step(view, 3, 'ticket', texts.ticket.title, ticket(view))}
    </ol>
  `;
}

function step(
  view: FirstAccessView,
  count: number,
  screen: Screen,
  title: string,
  body: TemplateResult,
): TemplateResult {
  const { texts, been, headingLevel, disabled } = view;
  const isOpen = screen === view.screen;
  const isPassed = !isOpen && been.has(screen);
  const name = html`<span class="pbx-mark" aria-hidden="true">${isPassed ? passedIcon : count}</span>
    <span>
      <span class="pbx-unseen">${fill(texts.step, { count })}</span> ${title}
      ${isPassed ? html`<span class="pbx-unseen">(${texts.passed})</span>` : nothing}
    </span>`;
  return html`<li
    class="pbx-step"
    data-state=${isOpen ? 'open' : isPassed ? 'passed' : 'ahead'}
    aria-current=${isOpen ? 'step' : 'false'}
  >
    <div class="pbx-step-heading" role="heading" aria-level=${Math.min(6, headingLevel + 1)} tabindex="-1">
      ${
        isOpen
          ? name
          : html`<button type="button" data-action="step" value=${screen} ?disabled=${disabled}>
              ${name}
            </button>`
      }
    </div>
    <div class="pbx-screen" ?hidden=${!isOpen}>${body}</div>
  </li>`;
}

/** What came of looking: two ways on, equally easy. */
function next({ found, disabled }: FirstAccessView, notThere: string): TemplateResult {
  return html`<div class="pbx-ways">
    ${found}
    <button class="pbx-way" type="button" data-action="next" ?disabled=${disabled}>${notThere}</button>
  </div>`;
}

function spam(view: FirstAccessView): TemplateResult {
  const { texts, mailbox, spamHref } = view;
  const { names, rescue, quarantine, openGmail, openOutlook } = texts.spam;
  return html`
    <p>${names}</p>
    <p>${rescue}</p>
    ${
      spamHref
        ? elsewhere(spamHref, mailbox === 'gmail' ? openGmail : openOutlook, texts.mail.newTab)
        : nothing
    }
    <p class="pbx-about">${quarantine}</p>
    ${next(view, texts.notThere)}
  `;
}

function resend(view: FirstAccessView): TemplateResult {
  const { stem, texts, errors, sent, button, disabled } = view;
  const { resend: said } = texts;
  const common = { stem, disabled, autocomplete: 'off', aside: nothing } as const;
  const hint = (name: string, text: string): TemplateResult =>
    html`<div class="pbx-hint" id="${stem}-${name}-about">${text}</div>`;
  return html`
    <p>${said.intro}</p>
    <div class="pbx-told">
      ${field({
        ...common,
        ...{ name: 'domain', label: view.domainLabel, placeholder: view.domainExample, error: errors.domain },
      })}
      ${hint('domain', said.domainHint)}
    </div>
    <div class="pbx-told">
      ${field({
        ...common,
        ...{ name: 'userNumber', label: said.userNumber, placeholder: said.userNumberExample },
        error: errors.userNumber,
      })}
      ${hint('userNumber', said.userNumberHint)}
    </div>
    ${
      sent
        ? html`<div class="pbx-done">
            ${doneIcon}
            <div><strong>${said.sent[0]}</strong> ${said.sent[1]}</div>
          </div>`
        : nothing
    }
    ${submitButton(button)} ${sent ? next(view, said.notThere) : instead(view)}
  `;
}

/** Nobody has to have it sent again. */
function instead({ texts, disabled }: FirstAccessView): TemplateResult {
  const { lookAgain, goOn } = texts.resend;
  return html`<div class="pbx-ways">
    <button class="pbx-way" type="button" data-action="step" value="spam" ?disabled=${disabled}>
      ${lookAgain}
    </button>
    <button class="pbx-way" type="button" data-action="next" ?disabled=${disabled}>${goOn}</button>
  </div>`;
}

function ticket({ texts, carries, ticket: open }: FirstAccessView): TemplateResult {
  const { intro, carried, administrator, none } = texts.ticket;
  return open
    ? html`<p>${intro} ${carries ? carried : nothing}</p>
        ${open}
        <p class="pbx-about">${administrator}</p>`
    : html`<p class="pbx-none" tabindex="-1"><strong>${none[0]}</strong> ${none[1]}</p>`;
}
