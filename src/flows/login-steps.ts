import { AuthError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import type { ChallengeRequired, PasswordChangeRequired } from '../contract/results.js';
import type { Arrival } from '../controllers/sign-in.js';
import type { LoginStep, SigningIn, StepParts } from './login-step.js';

export interface LoginStepsParts extends Pick<StepParts, 'host' | 'form' | 'texts' | 'attempt' | 'signIn'> {
  /** Who is signing in, as the first step's form says. */
  readonly person: () => SigningIn;
  readonly finish: (flow: Flow, arrival: Arrival | undefined) => void;
  /** Runs when the first step's form is to be drawn again. */
  readonly left: () => void;
}

/** What is due between the password and the session: any number of steps, in the order that the backend asks for. */
export class LoginSteps {
  /** What the last step says of errors; it may be over by then. */
  errors: LoginStep['errors'] = {};
  #parts: LoginStepsParts;
  #due: { readonly step: LoginStep; readonly flow: Flow; readonly person: SigningIn } | undefined;

  constructor(parts: LoginStepsParts) {
    this.#parts = parts;
  }

  /** What the person has to do now. */
  get step(): LoginStep | undefined {
    return this.#due?.step;
  }

  /** Sends what the form of the step holds. */
  async submit(): Promise<void> {
    if (this.#due) this.#parts.finish(this.#due.flow, await this.#due.step.submit());
  }

  /** The way on leads through another step. The attempt stays pending until that can be taken. */
  async demand(flow: Flow, required: ChallengeRequired | PasswordChangeRequired): Promise<void> {
    const { host, form, texts, attempt, signIn, finish } = this.#parts;
    const person = this.#due?.person ?? this.#parts.person();
    try {
      const step = await this.#load(required, {
        ...{ host, form, texts, attempt, signIn, flow, person },
        finish: (arrival) => finish(flow, arrival),
        startAgain: () => this.startAgain(),
      });
      if (!attempt.busy) {
        step.end(); // called off meanwhile
        return;
      }
      this.leave();
      form.wipe(); // the old password has done its part
      this.#due = { step, flow, person };
      attempt.submission.reset();
      await host.updateComplete;
      step.focus();
    } catch (cause) {
      attempt.submission.fail(flow, cause instanceof AuthError ? cause : new AuthError('network'));
    }
  }

  /** Back to the form of the first step, drawn at once: what is written into it next is written into that one. */
  leave(): void {
    if (!this.#due) return;
    const { form, left } = this.#parts;
    const { step } = this.#due;
    form.wipe();
    step.end();
    this.errors = step.errors;
    this.#due = undefined;
    left();
    form.hostUpdate();
  }

  /** Back to the first step, with all but the password as it was: that is where to go on. */
  startAgain(): void {
    const { host, form } = this.#parts;
    const person = this.#due?.person;
    this.leave();
    form.fill('username', person?.username ?? '');
    form.fill('domain', person?.domain ?? '');
    const remember = form.field('remember');
    if (remember && person) remember.checked = person.remember;
    void host.updateComplete.then(() => host.focus());
  }

  /** @throws AuthError `unsupported` where this cannot be done here; anything else where it cannot be loaded. */
  async #load(required: ChallengeRequired | PasswordChangeRequired, parts: StepParts): Promise<LoginStep> {
    const adapter = await parts.attempt.adapter();
    if (required.status === 'challenge-required' && adapter.answerChallenge)
      return (await import('./second-factor.js')).demandSecondFactor(parts, required, adapter);
    if (required.status === 'password-change-required' && adapter.completePasswordChange)
      return (await import('./forced-change.js')).demandNewPassword(parts, required);
    throw new AuthError('unsupported');
  }
}
