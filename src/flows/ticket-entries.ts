import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { TicketInput } from '../contract/adapter.js';
import type { FieldError } from '../contract/errors.js';
import { likelyDomain } from '../contract/likely-domain.js';
import { invisible } from '../contract/login-name.js';
import { type ReadAddress, readAddress } from '../contract/domain-address.js';
import { shownDomain } from '../contract/shown-domain.js';
import { inForm, type LightForm } from '../controllers/light-form.js';
import type { ForgotPasswordTexts } from '../locales/forgot-password-texts.js';
import type { Outcomes } from '../locales/messages.js';
import { remark } from '../templates/alert.js';
import { fill } from '../templates/texts.js';
import type { AskedField, TicketField, TicketFormView } from '../templates/ticket-form.js';

/** Code points that the account API takes. */
const longest = { email: 254, phone: 32, message: 2000 };

type Typed = Record<AskedField, string>;

export interface TicketEntriesParts {
  readonly host: LitElement;
  readonly form: LightForm;
  /** The domain of the page or of this device, as it is sent. */
  readonly knownDomain: () => string;
  readonly withContact: () => boolean;
}

/** What a person enters for a ticket: understood as it is pasted, checked, and never changed without a word. */
export class TicketEntries implements ReactiveController {
  readonly places = new Set<AskedField>();
  understood: TicketFormView['understood'];
  #parts: TicketEntriesParts;
  #wrong = new Map<TicketField, string>();
  /** What was there before it was understood. */
  #before: Typed | undefined;
  /** What the person wants to stay as typed. */
  #kept: Typed | undefined;
  /** The domain that was probably meant, and whether there was time to see that. */
  #suggestion = '';
  #isSeen = false;
  /** Something is being pressed: nothing moves away from under the finger. */
  #isPressing = false;

  constructor(parts: TicketEntriesParts) {
    const { host } = (this.#parts = parts);
    host.addEventListener('change', this.#onChange);
    host.addEventListener('pointerdown', () => (this.#isPressing = true));
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of released) window.addEventListener(type, this.#onRelease);
  }

  hostDisconnected(): void {
    for (const type of released) window.removeEventListener(type, this.#onRelease);
  }

  /** The same, in words and as the form shows it. */
  view(
    said: ForgotPasswordTexts,
    outcomes: Outcomes,
    language: string,
  ): Pick<TicketFormView, 'errors' | 'places' | 'understood' | 'suggestion'> {
    const { places, understood } = this;
    const suggestion = shownDomain(this.#suggestion);
    return { errors: this.#errors(said, outcomes, language), places, understood, suggestion };
  }

  /** What is to be sent; nothing where there is something to correct or to ask first. */
  read(): Omit<TicketInput, 'kind' | 'idempotencyKey'> | undefined {
    this.#tidy();
    const { domain, userNumber, errors } = this.#address;
    const { contact, error } = readContact(this.#text('contact'));
    const message = this.#text('message').trim();
    const isTooLong = Array.from(message).length > longest.message;
    const wrong = [
      ...errors,
      ...(error ? [{ field: 'contact', code: error }] : []),
      ...(isTooLong ? [{ field: 'message', code: 'too-long' }] : []),
    ];
    this.mark(wrong);
    if (wrong.length > 0 || this.#mustAsk()) return undefined;
    return { domain, userNumber, ...(contact && { contact }), ...(message && { message }) };
  }

  /** Marks the wrong fields; the first one gets the focus. False where there is none that could be marked. */
  mark(errors: readonly FieldError[]): boolean {
    const { host, form } = this.#parts;
    const ours = errors.map(({ field, code }) => [field.replace(/^contact\W.*/, 'contact'), code] as const);
    this.#wrong = new Map(
      fields.flatMap((name) => ours.filter(([field]) => field === name)) as [TicketField, string][],
    );
    host.requestUpdate();
    if (this.#wrong.size === 0) return false;
    void host.updateComplete.then(() => inForm<HTMLElement>(form.form, '[aria-invalid=true]')[0]?.focus());
    return true;
  }

  /** A field was written into: what was said about its last content is no longer true. */
  edit(name: string): void {
    this.#wrong.delete(name as TicketField);
    if (name === 'domain' || name === 'userNumber') this.understood = this.#before = undefined;
    if (name === 'domain') this.#suggestion = '';
    this.#parts.host.requestUpdate();
  }

  /** A button of the form. */
  press(action: string, value: string): void {
    if (action === 'where') this.#showPlaces(value as AskedField);
    else if (action === 'undo') this.#undo();
    else this.#accept();
  }

  /** Nothing is said of the entries any more. */
  clear(): void {
    this.#wrong.clear();
    this.places.clear();
    this.understood = this.#before = this.#kept = undefined;
    this.#suggestion = '';
    this.#parts.host.requestUpdate();
  }

  get #typed(): Typed {
    const { form } = this.#parts;
    return { domain: form.value('domain'), userNumber: form.value('userNumber') };
  }

  get #address(): ReadAddress {
    const { domain, userNumber } = this.#typed;
    const asTyped = this.#kept?.userNumber === userNumber;
    return readAddress(userNumber, domain, { knownDomain: this.#parts.knownDomain(), asTyped });
  }

  /** Of the fields that are there. */
  #text(name: 'contact' | 'message'): string {
    const [field] = inForm<HTMLInputElement>(this.#parts.form.form, `[name=${name}]`);
    return this.#parts.withContact() ? (field?.value ?? '') : '';
  }

  /** Puts what was pasted into the fields where it belongs, and says so. */
  #tidy(): void {
    const typed = this.#typed;
    const read = this.#address;
    const domain = read.domain ? shownDomain(read.domain) : typed.domain;
    const userNumber = read.userNumber || typed.userNumber;
    this.#suggest(read.domain);
    if (same(typed, this.#kept) || same(typed, { domain, userNumber })) return;
    const { form } = this.#parts;
    form.write('domain', domain);
    form.write('userNumber', userNumber);
    const isMoved = plain(typed.userNumber) !== plain(userNumber);
    // Case and spaces are not worth a word.
    if (!isMoved && plain(typed.domain) === domain) return;
    this.#before = typed;
    this.understood = isMoved ? { domain, userNumber } : { domain };
    this.#parts.host.requestUpdate();
  }

  #suggest(domain: string): void {
    const suggestion = likelyDomain(domain, this.#parts.knownDomain());
    if (suggestion === this.#suggestion) return;
    this.#suggestion = suggestion;
    this.#isSeen = false;
    this.#parts.host.requestUpdate();
    // Not before it is on the screen.
    setTimeout(() => (this.#isSeen = true));
  }

  /** What was probably meant is asked once before anything is sent, where nobody could see it yet. */
  #mustAsk(): boolean {
    if (!this.#suggestion || this.#isSeen) return false;
    const { host, form } = this.#parts;
    void host.updateComplete.then(() => inForm<HTMLElement>(form.form, '[data-action=accept]')[0]?.focus());
    return true;
  }

  #showPlaces(name: AskedField): void {
    if (!this.places.delete(name)) this.places.add(name);
    this.#parts.host.requestUpdate();
  }

  #undo(): void {
    const { form } = this.#parts;
    const before = this.#before;
    if (!before) return;
    form.write('domain', before.domain);
    form.write('userNumber', before.userNumber);
    this.#kept = before;
    this.edit('domain');
    form.field('userNumber')?.focus();
  }

  #accept(): void {
    const { form } = this.#parts;
    form.write('domain', shownDomain(this.#suggestion));
    this.edit('domain');
    form.field('domain')?.focus();
  }

  #errors(said: ForgotPasswordTexts, outcomes: Outcomes, language: string): TicketFormView['errors'] {
    const shown = Array.from(this.#wrong, ([name, code]): [TicketField, TemplateResult] => [
      name,
      remark(this.#reason(name, code, said, outcomes, language)),
    ]);
    return new Map(shown);
  }

  /** Why a field was refused, in words. A code that nobody knows reads as `invalid`. */
  #reason(
    name: TicketField,
    code: string,
    said: ForgotPasswordTexts,
    outcomes: Outcomes,
    language: string,
  ): string {
    if (code === 'required' && name !== 'message') return said.required[name];
    if (code === 'invalid-contact') return said.invalidContact;
    const over = Array.from(this.#text('message').trim()).length - longest.message;
    if (code === 'too-long' && name === 'message' && over > 0) return counted(said.over, over, language);
    if (code === 'too-long') return said.tooLong;
    const known: Readonly<Record<string, string>> = outcomes.fields;
    return (Object.hasOwn(known, code) ? known[code] : undefined) ?? outcomes.fields.invalid;
  }

  #onChange = ({ target }: Event): void => {
    const { name = '' } = target as { name?: string };
    if (!this.#isPressing && (name === 'domain' || name === 'userNumber')) this.#tidy();
  };

  #onRelease = (): void => {
    this.#isPressing = false;
  };
}

const fields: readonly TicketField[] = ['domain', 'userNumber', 'contact', 'message'];
const released = ['pointerup', 'pointercancel'];

const same = (one: Typed, other: Typed | undefined): boolean =>
  one.domain === other?.domain && one.userNumber === other.userNumber;

const plain = (text: string): string => text.trim().toLowerCase().replace(/\.$/, '');

function counted(text: ForgotPasswordTexts['over'], count: number, language: string): string {
  const form = text[new Intl.PluralRules(language).select(count)] ?? text.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) }).join('');
}

interface ReadContact {
  readonly contact: TicketInput['contact'] | undefined;
  readonly error: string;
}

/** One field for both; either is an answer. Each member is an own one: what a page put on `Object.prototype` is not sent. */
function readContact(typed: string): ReadContact {
  const text = typed.trim();
  const error = contactError(text);
  const contact = text.includes('@') ? { email: text } : { phone: text };
  return { contact: text && !error ? contact : undefined, error };
}

function contactError(text: string): string {
  if (!text) return '';
  if (invisible.test(text)) return 'invalid-characters';
  const isEmail = text.includes('@');
  const isRight = isEmail
    ? /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(text)
    : /^\+?[\d\s().\-/]*$/.test(text) && text.replace(/\D/g, '').length >= 3;
  if (!isRight) return 'invalid-contact';
  return Array.from(text).length > (isEmail ? longest.email : longest.phone) ? 'too-long' : '';
}
