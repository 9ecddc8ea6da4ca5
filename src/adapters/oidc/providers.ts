import type { AuthAdapter } from '../../contract/adapter.js';
import type { Provider, User } from '../../contract/results.js';
import { secureUrl } from '../../exchange/base-url.js';
import { own } from '../../exchange/readers.js';

/** What an ID token says (OpenID Connect Core §2), once it has been checked. */
export interface IdTokenClaims {
  readonly iss: string;
  /** With `iss` it names the person; an e-mail address does not (OWASP ASVS 5.0, 6.8.1). */
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** The page hands over what it got, and the backend makes the session. No token stays in the page. */
export interface BackendFinish {
  /**
   * `backend-code` (default): the code, for the backend to redeem with its own secret. `backend-credential`: the page redeems
   * the code and hands over the ID token.
   */
  readonly finish?: 'backend-code' | 'backend-credential';
}

/** The page redeems the code itself and keeps the tokens. Not recommended for business applications (RFC 10017 §6.3.4.3). */
export interface BrowserFinish {
  readonly finish: 'browser';
  /** Who this is at the phone system; `undefined` for nobody (`account-not-linked`). */
  readonly user: (claims: IdTokenClaims) => User | undefined;
  /** Where tokens are kept: until the page is left (default), or over a reload in this tab. */
  readonly tokens?: 'memory' | 'session';
  /** Where a sign-out ends the session: here (default), or at the provider, too. */
  readonly signOut?: 'local' | 'provider';
  /** Path of this origin to come back to after a sign-out at the provider, registered there. Default: `/`. */
  readonly afterSignOut?: string;
}

/** What all providers may be told. */
export interface ProviderOptions {
  /** What the application is called at the provider. */
  readonly clientId: string;
  /** In order of preference: the button uses the first one. Default: `redirect`. */
  readonly flows?: readonly ('redirect' | 'popup')[];
  /** Default: `openid profile email`. */
  readonly scope?: string;
  /** Further parameters of the authorization request: `{ prompt: 'select_account' }`. */
  readonly params?: Readonly<Record<string, string>>;
  /**
   * A callback page of its own. Where one of several providers is trusted less than the others, it keeps their answers
   * apart (mix-up, RFC 9700 §4.4.2).
   */
  readonly redirectUri?: string;
}

export type OidcOptions = ProviderOptions &
  (BackendFinish | BrowserFinish) & {
    /** The issuer, exactly as the provider writes it, with or without a slash at the end: its metadata is below it. */
    readonly authority: string;
    /** What people call it. */
    readonly name: string;
    /** Address of a FedCM configuration: where the browser can, it asks in a dialog of its own. Needs `signInWithCredential`. */
    readonly fedCm?: string;
  };

export interface GoogleOptions extends ProviderOptions {
  /** Google's token endpoint wants a secret that no page can keep: the backend finishes. */
  readonly finish?: 'backend-code';
  /** Only accounts of this Workspace domain; the backend checks it (`hd`). */
  readonly hostedDomain?: string;
  /** Where the browser can, it asks in a dialog of its own (FedCM). Needs `signInWithCredential`. */
  readonly fedCm?: boolean;
  /** For an emulator. Default: `https://accounts.google.com`. */
  readonly authority?: string;
}

export type MicrosoftOptions = ProviderOptions &
  (BackendFinish | BrowserFinish) & {
    /** Work and school accounts (`organizations`), private ones (`consumers`), both (`common`), or those of one tenant id. */
    readonly tenant: string;
    /** Ids of the tenants whose accounts are let in. Default: all that `tenant` says. */
    readonly allowedTenants?: readonly string[];
    /** Another cloud. Default: `https://login.microsoftonline.com`. */
    readonly instance?: string;
  };

/** A provider, as `google()`, `microsoft()` and `oidc()` make it. */
export interface OidcProvider extends Required<Omit<ProviderOptions, 'redirectUri'>> {
  readonly redirectUri: string | undefined;
  readonly brand: Provider['brand'];
  readonly name: string;
  /** Its metadata is below it. */
  readonly authority: string;
  /** Who the metadata say they are of; `{tenantid}` stands for the tenant of a token (Entra). */
  readonly issuer: string;
  /** Other spellings of it in ID tokens. */
  readonly aliases: readonly string[];
  /** Whether accounts of this tenant (claim `tid`) are let in; missing where there are no tenants. */
  readonly allowsTenant?: (tenant: string) => boolean;
  /** Claims that have to be exactly so. */
  readonly claims: Readonly<Record<string, string>>;
  readonly fedCm: string | undefined;
  readonly finish: BrowserFinish | Required<BackendFinish>;
}

/** Any provider that speaks OpenID Connect. @throws TypeError for options that cannot work. */
export function oidc(options: OidcOptions): OidcProvider {
  const { authority, name, fedCm } = own(options);
  return provider('oidc()', options, {
    brand: 'other',
    name,
    authority,
    issuer: authority,
    fedCm,
    finish: finishOf('oidc()', options),
  });
}

/** "Sign in with Google". @throws TypeError for options that cannot work. */
export function google(options: GoogleOptions): OidcProvider {
  const { authority = 'https://accounts.google.com', hostedDomain, fedCm, params } = own(options);
  const { finish = 'backend-code' } = own<{ finish?: string }>(options);
  if (finish !== 'backend-code') {
    throw new TypeError(
      `google() cannot finish by "${finish}": Google's token endpoint wants the client secret, which no page can keep. ` +
        'Let your backend redeem the code ("backend-code", the default).',
    );
  }
  const hd = hostedDomain ? { hd: hostedDomain } : {};
  return provider(
    'google()',
    { ...options, params: { ...hd, ...params } },
    {
      brand: 'google',
      name: 'Google',
      authority,
      issuer: authority,
      aliases: authority === 'https://accounts.google.com' ? ['accounts.google.com'] : [],
      claims: hd,
      fedCm: fedCm ? `${authority}/gsi/fedcm.json` : undefined,
      finish: { finish: 'backend-code' },
    },
  );
}

/** Whose tenant private accounts are in. */
const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';
export const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** "Sign in with Microsoft 365". @throws TypeError for options that cannot work. */
export function microsoft(options: MicrosoftOptions): OidcProvider {
  const { tenant, allowedTenants, instance = 'https://login.microsoftonline.com' } = own(options);
  const known = { organizations: '{tenantid}', common: '{tenantid}', consumers: PERSONAL };
  const id = Object.hasOwn(known, tenant) ? known[tenant as keyof typeof known] : tenant;
  const ids = [id, ...(allowedTenants ?? [])].map(String); // a tenant that was left out is wrong, too
  const wrong = ids.find((one) => one !== '{tenantid}' && !GUID.test(one));
  if (wrong !== undefined) {
    throw new TypeError(
      `microsoft(): "${wrong}" is no tenant: "organizations", "common", "consumers", or an id such as "${PERSONAL}".`,
    );
  }
  const base = instance.replace(/\/+$/, '');
  return provider('microsoft()', options, {
    brand: 'microsoft',
    name: 'Microsoft 365',
    authority: `${base}/${tenant}/v2.0`,
    issuer: `${base}/${id}/v2.0`,
    // The keys are the same for all tenants: a signature alone says nothing about whose account it is.
    allowsTenant: (theirs) =>
      (tenant === 'organizations' ? theirs !== PERSONAL : tenant === 'common' || theirs === id) &&
      (allowedTenants?.includes(theirs) ?? true),
    finish: finishOf('microsoft()', options),
  });
}

type Preset = Pick<OidcProvider, 'brand' | 'name' | 'authority' | 'issuer' | 'finish'> &
  Partial<OidcProvider>;

/** What the flow says itself. */
const RESERVED =
  /^(client_id|redirect_uri|response_(type|mode)|scope|state|nonce|code_challenge(_method)?|request(_uri)?)$/;

function provider(who: string, options: ProviderOptions, preset: Preset): OidcProvider {
  const {
    clientId,
    flows = ['redirect'],
    scope = 'openid profile email',
    params = {},
    redirectUri,
  } = own(options);
  const refuse = (what: string): never => {
    throw new TypeError(`${who} ${what}`);
  };
  if (!clientId || typeof clientId !== 'string') refuse('needs a clientId.');
  if (!preset.name) refuse('needs a name.');
  if (!flows.length || flows.some((flow) => !['redirect', 'popup'].includes(flow)))
    refuse('knows the flows "redirect" and "popup".');
  if (!scope.split(' ').includes('openid')) refuse('needs the scope "openid".');
  const reserved = Object.keys(params).find((name) => RESERVED.test(name));
  if (reserved) refuse(`says ${reserved} itself: leave it out of params.`);
  if (!secureUrl(preset.authority) || /[?#]/.test(preset.authority))
    refuse('needs an authority that is https, or http on localhost, without a query or fragment.');
  return {
    aliases: [],
    claims: {},
    fedCm: undefined,
    ...preset,
    clientId,
    flows,
    scope,
    params,
    redirectUri,
  };
}

function finishOf(who: string, options: BackendFinish | BrowserFinish): OidcProvider['finish'] {
  const { finish = 'backend-code' } = own(options);
  if (finish === 'backend-code' || finish === 'backend-credential') return { finish };
  const browser = own(options as BrowserFinish);
  if ((finish as string) !== 'browser')
    throw new TypeError(`${who} can finish by "backend-code", "backend-credential" or "browser".`);
  if (typeof browser.user !== 'function')
    throw new TypeError(`${who} needs "user" to finish in the browser: who is who at the phone system?`);
  return browser;
}

/** What a provider needs of the backend, and does not find there. */
export function missingOperation(
  { finish: { finish }, fedCm }: OidcProvider,
  backend: AuthAdapter | undefined,
): keyof AuthAdapter | undefined {
  if (finish === 'backend-code' && !backend?.signInWithCode) return 'signInWithCode';
  const needsCredential = finish === 'backend-credential' || fedCm !== undefined;
  return needsCredential && !backend?.signInWithCredential ? 'signInWithCredential' : undefined;
}
