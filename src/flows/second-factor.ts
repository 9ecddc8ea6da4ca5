import type { ReactiveController, TemplateResult } from 'lit';
import type { AuthAdapter, ChallengeInput } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import type { ChallengeMethod, ChallengeRequired } from '../contract/results.js';
import { inForm } from '../controllers/light-form.js';
import { loadPart, type PartTextsController } from '../controllers/part-texts.js';
import type { Arrival } from '../controllers/sign-in.js';
import type { SecondFactorTexts } from '../locales/second-factor-texts.js';
import { secondFactorStyles } from '../styles/second-factor.js';
import { callLabel, placeOf, secondFactor } from '../templates/second-factor.js';
import type { SubmitButtonView } from '../templates/submit-button.js';
import { fill } from '../templates/texts.js';
import { CodeEntry, type WrongCode } from './code-entry.js';
import type { LoginStep, StepParts, StepView } from './login-step.js';
import { failureTexts, type Act } from './second-factor-failures.js';
import { usableMethods } from './second-factor-methods.js';
import { SentCode } from './sent-code.js';

/** @throws AuthError `unsupported` where no method can be used here; anything else where its texts cannot be fetched. */
export async function demandSecondFactor(
  parts: StepParts,
  required: ChallengeRequired,
  adapter: AuthAdapter,
): Promise<LoginStep> {
  const methods = usableMethods(required.methods, adapter);
  const [first] = methods;
  if (!first) throw new AuthError('unsupported');
  const { said, now } = await loadPart(parts.host, parts.texts, 'secondFactor');
  return new SecondFactor(parts, { ...required, methods }, first, said, now);
}

/** The step of a sign-in in which the person proves who they are, by one of several methods. */
class SecondFactor implements LoginStep, ReactiveController {
  #method: ChallengeMethod;
  #entry: CodeEntry;
  #sent: SentCode;
  /** Ids of the methods that have rung. */
  #called = new Set<string>();
  /** What was done last: it says what an error is about. */
  #act: Act | undefined;
  /** What is wrong with the code, and which code that was. */
  #wrong: { readonly text: WrongCode; readonly code: string } | undefined;
  #rang = false;

  constructor(
    readonly parts: StepParts,
    readonly required: ChallengeRequired,
    first: ChallengeMethod,
    readonly said: PartTextsController<'secondFactor'>,
    readonly firstTexts: SecondFactorTexts,
  ) {
    const { host, form } = parts;
    this.#method = first;
    this.#entry = new CodeEntry(host, form, first.kind);
    this.#sent = new SentCode(parts);
    form.style(secondFactorStyles);
    host.addEventListener('keydown', onKey);
    host.addController(this);
  }

  get heading(): string {
    return this.#texts.heading;
  }

  get alert(): undefined {
    return undefined;
  }

  get errors(): LoginStep['errors'] {
    const { kind } = this.#method;
    return failureTexts(this.#texts, {
      act: this.#act,
      kind,
      refused: this.#entry.refused,
      reasons: this.parts.attempt.error?.reasons ?? [],
    });
  }

  /** What is new, for those who do not see it. */
  get notice(): string {
    const { calling, pickUp, goesOn, sending, submitting, heading } = this.#texts;
    const { busy, error, wait } = this.parts.attempt;
    if (this.#ringing) return [this.#fill(calling), fill(pickUp, { key: '1' }).join(''), goesOn].join(' ');
    if (busy) return this.#act === 'send' ? sending : submitting;
    if (error || wait.over) return '';
    if (this.#act === 'send') return this.#fill(this.#about);
    return this.#act ? '' : `${heading}. ${this.#fill(this.#about)}`;
  }

  template({ texts, disabled }: StepView): TemplateResult {
    const { form, person, flow, attempt } = this.parts;
    return secondFactor({
      stem: form.stem,
      texts: this.#texts,
      // Who comes from a provider is known there by another name than the one that may be typed here.
      name: flow === 'sso' ? '' : person.username,
      notYou: texts.notYou,
      failed: attempt.submission.tellsError,
      method: this.#method,
      others: this.required.methods.filter((method) => method !== this.#method),
      about: this.#about,
      withCode: this.#withCode,
      hint: this.#entry.submitsItself ? this.#texts.sendsItself : '',
      error: this.#wrong ? this.#texts[this.#wrong.text] : '',
      canTrustDevice: this.required.canTrustDevice,
      wait: this.#sent.wait(this.#method.id),
      ringing: this.#ringing,
      button: this.#button,
      disabled,
    });
  }

  focus(): void {
    const { form } = this.parts;
    const [button] = inForm<HTMLElement>(form.form, '.pbx-cancel, .pbx-submit');
    (form.field('code') ?? button)?.focus();
  }

  async submit(): Promise<Arrival | undefined> {
    if (this.parts.attempt.busy) return undefined;
    if (this.#withCode) return this.#answer();
    if (this.#method.kind === 'call') return this.#call();
    await this.#send();
    return undefined;
  }

  press(action: string, value: string): void {
    const { attempt } = this.parts;
    if (action === 'method') this.#choose(value);
    else if (action === 'send-again' && !this.#sent.mustWait && !attempt.busy) void this.#send();
    else if (action === 'cancel') attempt.submission.reset();
    else if (action === 'start-again') {
      this.#callOff();
      this.parts.startAgain();
    }
  }

  edit(field: HTMLInputElement): void {
    if (field.name !== 'code') return;
    if (this.#wrong && this.#wrong.code !== this.#entry.code) this.#wrong = undefined;
    this.#entry.edit(field);
    this.parts.host.requestUpdate();
  }

  explain({ code, fields, retryAfter }: AuthError): boolean {
    const { attempt } = this.parts;
    if (this.#act === 'send') {
      // The code before is still good: it can be typed meanwhile.
      if (code !== 'rate-limited' || !this.#withCode) return false;
      this.#sent.delay(retryAfter, this.#method.id);
      void this.parts.host.updateComplete.then(() => attempt.focusAlert());
      return true;
    }
    const invalid = code === 'challenge-invalid' || fields.some(({ field }) => field === 'code');
    if (!invalid || !this.#withCode) return false;
    this.#entry.refused += 1;
    this.#mark('invalid');
    return true;
  }

  end(): void {
    const { host } = this.parts;
    for (const part of [this, this.said]) host.removeController(part);
    this.#sent.end();
    this.#entry.end();
    this.#act = undefined;
    host.removeEventListener('keydown', onKey);
  }

  /** The focus leaves with the button that was pressed, or with the one that would have cancelled. */
  hostUpdated(): void {
    if (this.#rang === this.#ringing) return;
    this.#rang = this.#ringing;
    const { activeElement } = this.parts.host.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement === document.body) this.focus();
  }

  get #texts(): SecondFactorTexts {
    return this.said.texts ?? this.firstTexts;
  }

  /** Codes that are sent cannot be typed before. */
  get #withCode(): boolean {
    const { id, kind } = this.#method;
    return kind === 'totp' || kind === 'recovery-code' || this.#sent.by === id;
  }

  get #ringing(): boolean {
    return this.#act === 'call' && this.parts.attempt.busy;
  }

  /** What is to be done now. */
  get #about(): string {
    const { about, sent } = this.#texts;
    const { kind } = this.#method;
    return this.#withCode && (kind === 'email-code' || kind === 'sms-code') ? sent[kind] : about[kind];
  }

  get #button(): SubmitButtonView {
    const { submit, submitting, send, sending, call, callAgain, calling } = this.#texts;
    const { attempt } = this.parts;
    if (this.#withCode) return attempt.button(submit, submitting);
    if (this.#method.kind !== 'call') return attempt.button(send, sending);
    const own = this.#called.has(this.#method.id) ? callAgain : call;
    const view = attempt.button(own, calling);
    return view.label === own ? { ...view, label: callLabel(own, this.#method, this.#texts) } : view;
  }

  /** A text with the place where the method reaches the person, which has no say in the direction of the rest. */
  #fill(text: string): string {
    return fill(text, { to: `\u2068${placeOf(this.#method, this.#texts)}\u2069` }).join('');
  }

  async #answer(): Promise<Arrival | undefined> {
    const { code, wrong } = this.#entry;
    if (wrong) {
      this.#mark(wrong);
      return undefined;
    }
    this.#act = 'answer';
    this.#wrong = undefined;
    this.#entry.send();
    return this.#ask({ code });
  }

  /** Rings until it is answered or called off. */
  async #call(): Promise<Arrival | undefined> {
    this.#act = 'call';
    this.#called.add(this.#method.id);
    return this.#ask({});
  }

  #ask(answer: Pick<ChallengeInput, 'code'>): Promise<Arrival | undefined> {
    const { form, person, flow, signIn } = this.parts;
    const input = {
      challenge: this.required.challenge,
      method: this.#method.id,
      ...answer,
      trustDevice: form.field('trustDevice')?.checked ?? false,
      remember: person.remember,
    };
    return signIn.submit(flow, (adapter, options) => adapter.answerChallenge?.(input, options));
  }

  async #send(): Promise<void> {
    const { host, form } = this.parts;
    this.#act = 'send';
    if (!(await this.#sent.send({ challenge: this.required.challenge, method: this.#method.id }))) return;
    this.#wrong = undefined;
    form.write('code', ''); // one that was sent before is no longer good
    await host.updateComplete;
    this.focus();
  }

  #callOff(): void {
    this.parts.attempt.submission.reset();
    this.parts.attempt.wait.stop();
  }

  #choose(id: string): void {
    const { host, form } = this.parts;
    const chosen = this.required.methods.find((method) => method.id === id);
    if (!chosen) return;
    this.#callOff();
    form.write('code', ''); // that was another method's
    this.#method = chosen;
    this.#act = this.#wrong = undefined;
    this.#entry.end();
    this.#entry = new CodeEntry(host, form, chosen.kind);
    host.requestUpdate();
    void host.updateComplete.then(() => this.focus());
  }

  /** Says what is wrong with the code, and lets the next key replace it. */
  #mark(text: WrongCode): void {
    const { host, form } = this.parts;
    this.#wrong = { text, code: this.#entry.code };
    host.requestUpdate();
    void host.updateComplete.then(() => {
      form.field('code')?.focus();
      form.field('code')?.select();
    });
  }
}

/** A key that is held down asks once: what it has led to may be a button that rings a phone. */
function onKey(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
