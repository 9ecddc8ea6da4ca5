/** What is said of the second factor: loaded where it is shown. */
export interface SecondFactorTexts {
  readonly heading: string;
}
