import '../../src/define/pbx-login.js';
import './texts.js';
import type { AuthAdapter, PbxLogin, Provider, SignedIn } from '../../src/index.js';
import { FormHarness } from './form-harness.js';
import { mount } from './page.js';

export const password = 'tormenta-violeta-31-Faro';

export const signedIn: SignedIn = {
  status: 'signed-in',
  user: { id: 'u-101', displayName: 'Ana García López', domain: 'demo.pbx.example', userNumber: '101' },
  session: { persistent: false, expiresAt: '2026-11-23T08:00:00Z' },
};

export const google: Provider = { id: 'google', brand: 'google', name: 'Google', flows: ['redirect'] };
export const microsoft: Provider = {
  id: 'microsoft',
  brand: 'microsoft',
  name: 'Microsoft 365',
  flows: ['redirect'],
};

export type LoginHarness = FormHarness<PbxLogin>;

/** Properties that a page may set before the element gets into it. */
export type LoginOptions = Partial<
  Pick<
    PbxLogin,
    | 'adapter'
    | 'baseUrl'
    | 'messages'
    | 'username'
    | 'domain'
    | 'withDomain'
    | 'providers'
    | 'withoutRememberMe'
    | 'returnTo'
    | 'forgotPasswordHref'
    | 'firstAccessHref'
    | 'withHistory'
    | 'wording'
    | 'headingLevel'
    | 'disabled'
  >
>;

/** A `<pbx-login>` in the page, ready to be typed into. */
export async function mountLogin(adapter: AuthAdapter, options: LoginOptions = {}): Promise<LoginHarness> {
  const element = Object.assign(document.createElement('pbx-login'), { adapter, ...options });
  return new FormHarness(mount(element)).ready();
}

/** Types Ana's number and password, and submits. */
export function signIn(login: LoginHarness, entries: Record<string, string> = {}): void {
  login.fill({ username: '101', password, ...entries });
  login.submit();
}
