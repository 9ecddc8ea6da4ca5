/** What is said of a ticket to customer support: loaded where it is shown. */
export interface ForgotPasswordTexts {
  readonly heading: string;
}
