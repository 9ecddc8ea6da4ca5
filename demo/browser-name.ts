type Sign = readonly [name: string, sign: RegExp];

/** Most browsers claim to be others as well: the first match counts. */
const browsers: readonly Sign[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?Chrome\/|\bCriOS\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly Sign[] = [
  ['Windows', /\bWindows\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

const first = (signs: readonly Sign[], text: string): string | undefined =>
  signs.find(([, sign]) => sign.test(text))?.[0];

/** What a person would call the program and the system behind a `User-Agent`; a program unknown goes by its own name. */
export function browserName(userAgent: string): { browser: string; system: string | undefined } {
  return {
    browser: first(browsers, userAgent) ?? /^[\w.-]+/.exec(userAgent)?.[0] ?? userAgent,
    system: first(systems, userAgent),
  };
}
