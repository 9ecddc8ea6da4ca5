import type { TemplateResult } from 'lit';
import type { AuthError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import type { LightForm } from '../controllers/light-form.js';
import type { MessagesController } from '../controllers/messages.js';
import type { Arrival, SignIn } from '../controllers/sign-in.js';
import type { Outcomes, Texts } from '../locales/messages.js';
import type { ErrorAlertView } from '../templates/alert.js';
import type { SubmitButtonView } from '../templates/submit-button.js';
import type { Attempt, AttemptHost } from './attempt.js';

/** Who is signing in, as they have said it in the first step. */
export interface SigningIn {
  readonly username: string;
  readonly domain: string;
  readonly remember: boolean;
}

/** What a step after the password works with. */
export interface StepParts {
  readonly host: AttemptHost;
  readonly form: LightForm;
  readonly texts: MessagesController;
  readonly attempt: Attempt;
  readonly signIn: SignIn;
  /** How the sign-in began: with a password, or at a provider. */
  readonly flow: Flow;
  readonly person: SigningIn;
  /** Goes on with what the step led to. For acts other than the form's submit. */
  readonly finish: (arrival: Arrival | undefined) => void;
  /** Back to the first step, with all but the password as it was. */
  readonly startAgain: () => void;
}

export interface StepView {
  readonly texts: Texts;
  readonly outcomes: Outcomes;
  readonly disabled: boolean;
  /** The submit button, where it says `own` at rest. */
  readonly button: (own: string) => SubmitButtonView;
}

/** What the person has to do before there is a session: loaded when it is due. It takes the place of the first step's form. */
export interface LoginStep {
  /** What it is called, where it has a name of its own. */
  readonly heading?: string | undefined;
  /** Why this is asked; shown while nothing went wrong. */
  readonly alert: unknown;
  /** What a screen reader is told, politely; where it is empty, what the attempt has to say. */
  readonly notice?: string;
  /** Its own words for single codes. */
  readonly errors: Partial<ErrorAlertView['errors']>;
  template(view: StepView): TemplateResult;
  /** Takes the person to what they have to do first. */
  focus(): void;
  submit(): Promise<Arrival | undefined>;
  /** A button of its form. */
  press(action: string, value: string): void;
  edit(field: HTMLInputElement): void;
  /** Marks what an error is about and takes the person there. False where that is not its business. */
  explain(error: AuthError): boolean;
  /** The person goes elsewhere. */
  end(): void;
}
