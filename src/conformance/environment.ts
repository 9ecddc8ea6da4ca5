/** What the place where the suite runs lets it do: a browser keeps cookies and origins to itself. */
export interface Environment {
  /** Can cookies be seen and sent? Then each client has its own. */
  readonly cookies: boolean;
  /** Can a call say which page it comes from? */
  readonly origins: boolean;
}

export const detectEnvironment = (): Environment => ({
  cookies: canSet('Cookie'),
  origins: canSet('Origin'),
});

/** Browsers drop forbidden headers (Fetch Standard) without a word. */
const canSet = (name: string): boolean =>
  new Request('http://localhost/', { headers: { [name]: 'test' } }).headers.has(name);
