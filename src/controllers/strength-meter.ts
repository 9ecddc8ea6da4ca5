import type { LitElement, ReactiveController } from 'lit';
import type { BreachCheck } from '../contract/breach.js';
import type { PasswordPolicy } from '../contract/results.js';
import type { Finding, PersonalKind, Score } from '../contract/strength.js';
import { PbxStrengthEvent } from '../contract/strength-event.js';
import { judge, type Judgement } from '../password/judgement.js';
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
  /** BCP 47 tag of the person's language: how they call the months. */
  readonly language: () => string;
  readonly policy: () => PasswordPolicy | undefined;
  /** What is known of the person. */
  readonly personal: () => PersonalSource;
  /** Where the page has one. */
  readonly breachCheck: () => BreachCheck | undefined;
  /** The verdict, as a screen reader is told it after a pause. */
  readonly speak: () => string;
}

type Rating = Pick<StrengthEstimate, 'score' | 'findings'>;

const unrated = { score: null, findings: [] };

interface Knowledge {
  readonly key: string;
  readonly seen: PersonalInfoCheck;
  readonly words: readonly string[];
}

/** What is known of a new password while it is typed. Keeps no password: only what was found. */
export class StrengthMeter implements ReactiveController {
  empty = true;
  checks: readonly PolicyCheck[] = [];
  #personal: readonly PersonalKind[] = [];
  #breached = false;
  /** Calls off a question about a password that is not the newest any more. */
  #asking: AbortController | undefined;
  #estimate: StrengthEstimate;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #paused = false;
  /** What the page was told last: at first, nothing. */
  #told = '[null,[]]';
  #knowledge: Knowledge | undefined;

  constructor(
    readonly host: LitElement,
    readonly options: StrengthMeterOptions,
  ) {
    this.#estimate = new StrengthEstimate(host, { estimated: () => this.#tell() });
    host.addController(this);
  }

  /** `null` while unknown, and where nothing is typed. */
  get score(): Score | null {
    return this.#judge(this.#rated).score;
  }

  get findings(): readonly Finding[] {
    return this.#judge(this.#rated).findings;
  }

  /** For the eyes: the rating of the password before stands until the newest has its own, so that nothing flickers. */
  get shown(): Judgement {
    return this.#judge(this.#estimate);
  }

  /** What a screen reader is told: nothing while the person types, then the verdict, however late it comes. */
  get spoken(): string {
    return this.#paused && !this.#estimate.pending ? this.options.speak() : '';
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
    this.#estimate.assess(password, { userInputs: words });
    this.#forgetBreach();
    this.#hush();
    if (!this.empty) this.#pause = setTimeout(this.#speak, PAUSE);
    this.host.requestUpdate();
  }

  /** The password is done, for now: asks whether it is known from breaches, where the page wants that. */
  async settle(password: string): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const verdict = password && (await this.options.breachCheck()?.(password, { signal }));
    if (verdict !== 'breached' || signal.aborted) return;
    this.#breached = true;
    this.#tell();
  }

  hostDisconnected(): void {
    this.#hush();
    this.#asking?.abort();
  }

  /** For a meter that goes before its host does. */
  destroy(): void {
    for (const part of [this, this.#estimate]) {
      this.host.removeController(part);
      part.hostDisconnected();
    }
  }

  get #rated(): Rating {
    return this.#estimate.pending ? unrated : this.#estimate;
  }

  /** What others know is worthless, whatever else it is. */
  #judge({ score, findings }: Rating): Judgement {
    if (this.empty) return unrated;
    if (this.#breached) return { score: 0, findings: [{ code: 'breached' }] };
    return judge({ personal: this.#personal, checks: this.checks, score, findings });
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
    this.#paused = true;
    this.host.requestUpdate();
  };

  #forgetBreach(): void {
    this.#asking?.abort();
    this.#breached = false;
  }

  #hush(): void {
    clearTimeout(this.#pause);
    this.#paused = false;
  }

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
