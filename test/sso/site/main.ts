/** A portal as small as can be: who is signed in, or a login. What tests want to look at is put on `site`. */
import { createOidcSso, google, microsoft, oidc } from '../../../src/adapters/oidc/index.js';
import { createPopupSso } from '../../../src/adapters/popup-sso/index.js';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import '../../../src/define/pbx-auth-provider.js';
import '../../../src/define/pbx-login.js';
import type { AuthAdapter, PbxErrorEvent, User } from '../../../src/index.js';
import '../../../src/locales/en.js';
import type { SiteConfig, SiteProvider } from './config.js';

const presets = { google, microsoft, oidc };

/** Two people of the phone system, by what they are called at every provider; nobody else has an extension. */
function user({ iss, sub, name }: Record<string, unknown>): User | undefined {
  const userNumber = { 'Ana García López': '101', 'Elena Ruiz': '105' }[String(name)];
  if (userNumber === undefined) return undefined;
  return {
    id: `${String(iss)} ${String(sub)}`,
    displayName: String(name),
    domain: 'demo.pbx.example',
    userNumber,
  };
}

const toProvider = ({ preset, options }: SiteProvider) => presets[preset]({ ...options, user } as never);

function adapterOf({ apiUrl, providers, popup }: SiteConfig): AuthAdapter {
  const backend = apiUrl === undefined ? undefined : createRestAdapter({ baseUrl: apiUrl });
  if (providers) {
    const all = Object.entries(providers).map(([id, one]) => [id, toProvider(one)] as const);
    return { ...backend, ...createOidcSso(Object.fromEntries(all), { ...(backend && { backend }) }) };
  }
  return { ...backend, ...(popup && backend && createPopupSso(backend)) };
}

const config = (await (await fetch('/config.json')).json()) as SiteConfig;
const portal = document.createElement('pbx-auth-provider');
const errors: object[] = [];
const site = { portal, adapter: adapterOf(config), errors, createPopupSso };
Object.assign(globalThis, { site });

const element = (name: string, id: string, text: string): HTMLElement =>
  Object.assign(document.createElement(name), { id, textContent: text });

function draw(): void {
  const { session } = portal;
  if (session?.status !== 'signed-in') {
    if (!portal.querySelector('pbx-login')) portal.replaceChildren(document.createElement('pbx-login'));
    return;
  }
  const leave = element('button', 'sign-out', 'Sign out');
  leave.onclick = () => void portal.signOut();
  portal.replaceChildren(
    element('h1', 'who', `${session.user.displayName} ${session.user.userNumber}`),
    element('p', 'lasts', session.session.persistent ? 'persistent' : 'until the browser closes'),
    leave,
  );
}

portal.addEventListener('pbx-session-change', draw);
portal.addEventListener('pbx-error', ({ flow, error }: PbxErrorEvent) => {
  const { message: reason } = Object(error.cause) as { message?: string };
  errors.push({ flow, code: error.code, reason });
});
portal.adapter = site.adapter;
document.body.append(portal);
if (location.hash.startsWith('#pbx-')) draw(); // back from a provider: the login ends the trip
