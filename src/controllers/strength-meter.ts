import type { LitElement, ReactiveController } from 'lit';
import type { PasswordPolicy } from '../contract/results.js';
import type { Finding, PersonalKind, Score } from '../contract/strength.js';
import { PbxStrengthEvent } from '../contract/strength-event.js';
import {
  createPersonalInfo,
  type PersonalInfoCheck,
  type PersonalSource,
  userInputs,
} from '../password/personal-info.js';
import { checkPolicy, type PolicyCheck } from '../password/policy.js';
import { StrengthEstimate } from './strength-estimate.js';

/** Before a screen reader is told: long enough to end a word. */
const PAUSE = 1200;

export interface StrengthMeterOptions {
  /** BCP 47 tag of the person's language: names of months, and words that are first tried. */
  readonly language: () => string;
  readonly policy: () => PasswordPolicy | undefined;
  /** What is known of the person. */
  readonly personal: () => PersonalSource;
  /** The verdict, as a screen reader is told it after a pause. */
  readonly speak: () => string;
}

interface Knowledge {
  readonly key: string;
  readonly seen: PersonalInfoCheck;
  readonly words: readonly string[];
}

/** What is known of a new password while it is typed. Keeps no password: only what was found. */
export class StrengthMeter implements ReactiveController {
  empty = true;
  checks: readonly PolicyCheck[] = [];
  /** What a screen reader was told last. */
  spoken = '';
  #personal: readonly PersonalKind[] = [];
  #estimate: StrengthEstimate;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #told = '';
  #knowledge: Knowledge | undefined;

  constructor(
    readonly host: LitElement,
    readonly options: StrengthMeterOptions,
  ) {
    this.#estimate = new StrengthEstimate(host, { estimated: () => this.#tell() });
    host.addController(this);
  }

  /** `null` while unknown, and where nothing is typed. What is personal is weak, whatever else it is. */
  get score(): Score | null {
    if (this.empty) return null;
    const { score } = this.#estimate;
    return this.#personal.length > 0 && (score ?? 4) > 1 ? 1 : score;
  }

  get findings(): readonly Finding[] {
    if (this.empty) return [];
    return [
      ...this.#personal.map((kind) => ({ code: 'personal-info', kind }) as const),
      ...this.checks
        .filter(({ met, level }) => !met && level === 'required')
        .map(({ code }) => ({ code }) as const),
      ...this.#estimate.findings.map((code) => ({ code }) as const),
    ];
  }

  /** Fetches what the estimate takes: call it when the field has the focus. */
  load(): void {
    this.#estimate.load();
  }

  /** Judges what is typed now. */
  assess(password: string): void {
    const { policy, personal, language } = this.options;
    const rules = policy();
    this.empty = password === '';
    this.checks = rules ? checkPolicy(rules, password) : [];
    const { seen, words } = this.#know(personal(), language());
    this.#personal = this.empty ? [] : seen(password);
    this.#estimate.assess(password, { userInputs: words, language: language() });
    clearTimeout(this.#pause);
    this.spoken = '';
    if (!this.empty) this.#pause = setTimeout(this.#speak, PAUSE);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** Made once a person, asked at each key. */
  #know(person: PersonalSource, language: string): Knowledge {
    const key = JSON.stringify([person, language]);
    if (key !== this.#knowledge?.key) {
      this.#knowledge = { key, seen: createPersonalInfo(person, { language }), words: userInputs(person) };
    }
    return this.#knowledge;
  }

  #speak = (): void => {
    this.spoken = this.options.speak();
    this.host.requestUpdate();
  };

  /** Tells the page what is new. */
  #tell(): void {
    const { score, findings } = this;
    const news = JSON.stringify([score, findings]);
    if (news === this.#told) return;
    this.#told = news;
    this.host.dispatchEvent(new PbxStrengthEvent(score, findings));
    this.host.requestUpdate();
  }
}
