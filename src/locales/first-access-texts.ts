/** What is said of a first access: loaded where it is shown. */
export interface FirstAccessTexts {
  readonly heading: string;
}
