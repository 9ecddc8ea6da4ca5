import type { AuthAdapter } from '../contract/adapter.js';
import { createRestAdapter } from '../adapters/rest/index.js';
import { askCapabilities, capabilitiesOf } from './capabilities.js';
import { Inapplicable } from './case.js';
import { Client, type HttpTarget } from './client.js';
import type { Environment } from './environment.js';
import type { Journal } from './exchange.js';
import type { Capability } from './operations.js';
import { patientFetch } from './patience.js';

type Fetch = typeof globalThis.fetch;

/** Each exchange has its own deadline; this one leaves room for patience. */
const LONGEST_CALL = 300_000;

/** A backend that speaks `account-api.yaml`. */
export interface HttpBackend {
  /** Absolute; in a page also a path, such as `/v1`. */
  readonly baseUrl: string;
  /** The origin of the pages that will call it, where it is another one: then the CORS cases apply. Not in a page. */
  readonly origin?: string;
  readonly fetch?: Fetch;
}

/** Any adapter. */
export interface AdapterBackend {
  /** A new one, signed in to nothing: each stands for another person's browser. */
  createAdapter(): AuthAdapter | Promise<AuthAdapter>;
  /** Of the page that people come back to after single sign-on. */
  readonly origin?: string;
  /** For the control. */
  readonly fetch?: Fetch;
}

export type Backend = HttpBackend | AdapterBackend;

/** What is held to the contract. */
export interface Subject {
  readonly name: string;
  readonly isHttp: boolean;
  /** Of the pages that use it. */
  readonly pageOrigin: string;
  readonly capabilities: ReadonlySet<Capability>;
  openClient(journal: Journal): Client;
  connect(journal: Journal): Promise<AuthAdapter>;
}

export const isHttp = (backend: Backend): backend is HttpBackend => 'baseUrl' in backend;

/** The global one as it is at the time of the call: a mock may replace it. */
export const fetchOf =
  ({ fetch }: Backend): Fetch =>
  (input, init) =>
    (fetch ?? globalThis.fetch)(input, init);

/** Without a slash at the end; paths are a page's business. */
export function absoluteUrl(url: string): string {
  const { location } = globalThis as Partial<typeof globalThis>;
  if (!URL.canParse(url, location?.href))
    throw new TypeError('baseUrl has to be absolute outside of a page.');
  return new URL(url, location?.href).href.replace(/\/*$/, '');
}

/** Of the page that the suite runs in, if it is one. */
const ownOrigin = (): string | undefined => (globalThis as Partial<typeof globalThis>).location?.origin;

export async function httpSubject(
  backend: HttpBackend,
  environment: Environment,
  options: { readonly isPatient: boolean; readonly journal: Journal },
): Promise<Subject> {
  const { origin } = backend;
  const fetch = options.isPatient ? patientFetch(fetchOf(backend)) : fetchOf(backend);
  const baseUrl = absoluteUrl(backend.baseUrl);
  const target: HttpTarget = { baseUrl, fetch, environment, ...(origin !== undefined && { origin }) };
  const openClient = (journal: Journal): Client => new Client(target, journal);
  return {
    name: baseUrl,
    isHttp: true,
    pageOrigin: origin ?? ownOrigin() ?? new URL(baseUrl).origin,
    capabilities: await askCapabilities(() => openClient(options.journal)),
    openClient,
    connect: async (journal) =>
      createRestAdapter({ baseUrl, fetch: openClient(journal).fetch, timeout: LONGEST_CALL }),
  };
}

export async function adapterSubject(backend: AdapterBackend): Promise<Subject> {
  return {
    name: 'adapter',
    isHttp: false,
    pageOrigin: backend.origin ?? ownOrigin() ?? 'http://localhost',
    capabilities: capabilitiesOf(await backend.createAdapter()),
    openClient: () => {
      throw new Inapplicable('an adapter shows no exchanges');
    },
    connect: async () => backend.createAdapter(),
  };
}
