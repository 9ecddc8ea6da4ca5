import type { GoogleOptions, MicrosoftOptions, OidcOptions } from '../../../src/adapters/oidc/index.js';

/** The options of a provider, as JSON: who is who is for the page to know. */
type Plain<Options> = Options extends unknown ? Omit<Options, 'user'> : never;

export type SiteProvider =
  | { readonly preset: 'google'; readonly options: Plain<GoogleOptions> }
  | { readonly preset: 'microsoft'; readonly options: Plain<MicrosoftOptions> }
  | { readonly preset: 'oidc'; readonly options: Plain<OidcOptions> };

/** What kind of page this is: its server sends it as `/config.json`. */
export interface SiteConfig {
  /** Of the backend; without one, providers finish in the browser. */
  readonly apiUrl?: string | undefined;
  /** Providers of `createOidcSso`; without any, the backend begins. */
  readonly providers?: Readonly<Record<string, SiteProvider>>;
  /** The backend begins in a window. */
  readonly popup?: boolean;
}
