import type { TemplateResult } from 'lit';
import type { ChallengeCodeInput } from '../contract/adapter.js';
import { Countdown } from '../controllers/countdown.js';
import { waitTime } from '../templates/wait-time.js';
import type { StepParts } from './login-step.js';

/** Seconds until another code can be asked for; the backend may want more. */
const PAUSE = 30;

/** A code by mail or message: whether it is on its way, and when another one can be asked for. */
export class SentCode {
  /** Id of the method whose code is on its way: a new code ends the one before. */
  by = '';
  #parts: Pick<StepParts, 'host' | 'flow' | 'attempt' | 'texts'>;
  #pause: Countdown;

  constructor(parts: Pick<StepParts, 'host' | 'flow' | 'attempt' | 'texts'>) {
    this.#parts = parts;
    this.#pause = new Countdown(parts.host, () => undefined);
  }

  get mustWait(): boolean {
    return this.#pause.running;
  }

  /** The time until another one, for who looks at this method. */
  wait(method: string): TemplateResult | undefined {
    const { running, seconds, milestone, subject } = this.#pause;
    const { language } = this.#parts.texts;
    return running && subject === method
      ? waitTime({ seconds, milestone, language }, 'pbx-unseen')
      : undefined;
  }

  /** Has one sent. False where that failed or was called off. */
  async send(input: ChallengeCodeInput): Promise<boolean> {
    const { flow, attempt, texts } = this.#parts;
    const sent = await attempt.submission.submit(flow, async (signal) => {
      const adapter = await attempt.adapter();
      await adapter.sendChallengeCode?.(input, { signal, locale: texts.language });
      return true;
    });
    if (!sent) return false;
    attempt.submission.reset();
    this.by = input.method;
    this.delay(PAUSE, input.method);
    return true;
  }

  delay(seconds: number | undefined, method: string): void {
    this.#pause.start(seconds || PAUSE, method);
  }

  end(): void {
    this.#parts.host.removeController(this.#pause);
    this.#pause.stop();
  }
}
