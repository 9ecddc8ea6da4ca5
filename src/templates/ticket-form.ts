import { html, nothing, type TemplateResult } from 'lit';
import type { ForgotPasswordTexts } from '../locales/forgot-password-texts.js';
import type { Texts } from '../locales/messages.js';
import { field } from './field.js';
import { submitButton, type SubmitButtonView } from './submit-button.js';
import { fill } from './texts.js';

export type TicketField = 'domain' | 'userNumber' | 'contact' | 'message';

/** A field that somebody may not know what to write into. */
export type AskedField = 'domain' | 'userNumber';

export interface TicketFormView {
  stem: string;
  texts: Pick<Texts, 'domain' | 'domainExample'>;
  said: ForgotPasswordTexts;
  /** What this is about; empty where there is something more urgent to read. */
  lead: string;
  /** What is wrong with a field, with its sign. */
  errors: ReadonlyMap<TicketField, TemplateResult>;
  /** Whose places where to find it are shown. */
  places: ReadonlySet<AskedField>;
  /** What was made of what was pasted, as it is shown. */
  understood: { readonly domain: string; readonly userNumber?: string } | undefined;
  /** The domain that was probably meant, as it is shown. */
  suggestion: string;
  withContact: boolean;
  button: SubmitButtonView;
}

/** The form of a ticket. */
export function ticketForm(view: TicketFormView): TemplateResult {
  const { said, lead, understood, withContact, button } = view;
  return html`
    ${lead && html`<p class="pbx-lead">${lead}</p>`} ${askedField(view, 'domain')}
    ${askedField(view, 'userNumber')}
    <div class="pbx-note" role="status">${understood ? note(said, understood) : nothing}</div>
    ${withContact ? more(view) : nothing} ${submitButton(button)}
  `;
}

function askedField(view: TicketFormView, name: AskedField): TemplateResult {
  const { stem, texts, said, errors, places, button } = view;
  const isDomain = name === 'domain';
  const label = isDomain ? texts.domain : said.userNumber;
  const open = places.has(name);
  const list = isDomain ? said.domainPlaces : said.userNumberPlaces;
  const id = `${stem}-${name}-about`;
  return field({
    stem,
    name,
    label,
    autocomplete: isDomain ? 'off' : 'username',
    placeholder: isDomain ? texts.domainExample : said.userNumberExample,
    disabled: button.disabled,
    error: errors.get(name),
    aside: html`<button
        class="pbx-link"
        type="button"
        data-action="where"
        value=${name}
        aria-label="${label}. ${said.where}"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${id}
        ?disabled=${button.disabled}
      >
        ${said.where}
      </button>
      ${
        open
          ? html`<ul class="pbx-places" id=${id}>
              ${list.map((place) => html`<li>${place}</li>`)}
            </ul>`
          : nothing
      }
      ${isDomain ? suggestionOf(view) : nothing}`,
  });
}

function suggestionOf({ said, suggestion, button }: TicketFormView): TemplateResult {
  const offer = html`<button class="pbx-link" type="button" data-action="accept" ?disabled=${button.disabled}>
    ${fill(said.didYouMean, { domain: isolated(suggestion) })}
  </button>`;
  return html`<div class="pbx-note" role="status">${suggestion ? offer : nothing}</div>`;
}

function note(
  said: ForgotPasswordTexts,
  { domain, userNumber }: { domain: string; userNumber?: string },
): TemplateResult {
  const text = userNumber === undefined ? said.understoodDomain : said.understood;
  const values = { domain: isolated(domain), userNumber: isolated(userNumber ?? '') };
  return html`<span>${fill(text, values)}</span>
    <button class="pbx-link" type="button" data-action="undo">${said.undo}</button>`;
}

/** What somebody typed keeps its own direction, and takes nothing around it along. */
const isolated = (text: string): TemplateResult => html`<bdi class="pbx-typed">${text}</bdi>`;

/** What may be left empty. No length is set: a browser would cut what is pasted without a word. */
function more({ stem, said, errors, button }: TicketFormView): TemplateResult {
  const wrong = (name: TicketField) => (errors.has(name) ? 'true' : 'false');
  return html`
    <div class="pbx-field">
      ${optionalLabel(stem, 'contact', said.contact, said.optional)}
      <div class="pbx-box">
        <input
          class="pbx-input"
          id="${stem}-contact"
          name="contact"
          type="text"
          autocomplete="email"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          aria-invalid=${wrong('contact')}
          aria-describedby="${stem}-contact-error"
          ?disabled=${button.disabled}
        />
      </div>
      ${errorOf(stem, 'contact', errors)}
    </div>
    <div class="pbx-field">
      ${optionalLabel(stem, 'message', said.message, said.optional)}
      <div class="pbx-box">
        <textarea
          class="pbx-input pbx-text"
          id="${stem}-message"
          name="message"
          rows="3"
          aria-invalid=${wrong('message')}
          aria-describedby="${stem}-message-error ${stem}-message-about"
          ?disabled=${button.disabled}
        ></textarea>
      </div>
      <div class="pbx-help" id="${stem}-message-about">${said.noPassword}</div>
      ${errorOf(stem, 'message', errors)}
    </div>
  `;
}

function optionalLabel(stem: string, name: TicketField, label: string, optional: string): TemplateResult {
  return html`<label class="pbx-label" for="${stem}-${name}"
    >${label} <span class="pbx-optional">(${optional})</span></label
  >`;
}

function errorOf(stem: string, name: TicketField, errors: TicketFormView['errors']): unknown {
  const error = errors.get(name);
  return error ? html`<div class="pbx-error" id="${stem}-${name}-error">${error}</div>` : nothing;
}
