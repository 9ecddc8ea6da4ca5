import { html, type TemplateResult } from 'lit';
import type { RestAdapter } from '../../src/adapters/rest/index.js';
import type { PasswordPolicy, PbxLogin } from '../../src/index.js';
import '../../src/define.js';
import '../../src/locales/en.js';
import '../../src/locales/es.js';
import { mockBackend, mockBackendOfAna } from '../mock-backend.js';
import type { Scheme } from './theme.js';

/** The phone systems behind one column: made once, so that no element starts anew. */
export type Backends = Readonly<Record<'login' | 'refusing' | 'change' | 'ticket' | 'first', RestAdapter>>;

export const createBackends = (): Backends => ({
  login: mockBackend(),
  refusing: mockBackend(),
  change: mockBackendOfAna(),
  ticket: mockBackend(),
  first: mockBackend(),
});

const noProviders: string[] = [];

const policy: PasswordPolicy = {
  minLength: 12,
  advise: ['upper', 'lower', 'digit', 'symbol'],
  require: [],
  minScore: 3,
  forbidPersonalInfo: true,
  breachCheck: false,
};

const stay = (event: Event): void => event.preventDefault();

/** All elements. Nothing in here depends on a token: they change below the elements, which are never drawn anew. */
export const elements = (scheme: Scheme, backends: Backends): TemplateResult => html`
  <div class="elements" @pbx-navigate=${stay}>
    <h3>pbx-login</h3>
    <pbx-login heading-level="4" .adapter=${backends.login}></pbx-login>

    <h3>pbx-login <small>failed</small></h3>
    <pbx-login
      class="refused"
      .inert=${true}
      heading-level="4"
      username="101"
      .adapter=${backends.refusing}
      .providers=${noProviders}
    ></pbx-login>

    <h3>pbx-password-change</h3>
    <pbx-password-change heading-level="4" .adapter=${backends.change}></pbx-password-change>

    <h3>pbx-password-strength</h3>
    <div class="page-form">
      <label lang="es" for=${`typed-${scheme}`}>Contraseña</label>
      <input id=${`typed-${scheme}`} type="password" autocomplete="new-password" />
      <pbx-password-strength for=${`typed-${scheme}`} .policy=${policy}></pbx-password-strength>
    </div>

    <h3>pbx-forgot-password</h3>
    <pbx-forgot-password
      heading-level="4"
      domain="demo.pbx.example"
      user-number="101"
      .adapter=${backends.ticket}
    ></pbx-forgot-password>

    <h3>pbx-first-access</h3>
    <pbx-first-access
      heading-level="4"
      mail-subject="Welcome to our PBX"
      mail-sender="Centralita Demo"
      domain="demo.pbx.example"
      user-number="103"
      .adapter=${backends.first}
    ></pbx-first-access>
  </div>
`;

/** Brings the elements into the states that only an act leads to. */
export function play(root: ParentNode): void {
  for (const login of root.querySelectorAll<PbxLogin>('.refused')) void refuse(login);
  for (const input of root.querySelectorAll<HTMLInputElement>('.page-form input')) {
    input.value = 'laguna-cristal-82-Pez';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** A wrong password. The element takes the person to its alert, which nobody asked for here: until then it is inert. */
async function refuse(login: PbxLogin): Promise<void> {
  await login.updateComplete;
  const password = login.querySelector<HTMLInputElement>('[name=password]');
  if (password) password.value = 'not this one';
  login.addEventListener('pbx-error', () => void wake(login), { once: true });
  login.requestSubmit();
}

async function wake(login: PbxLogin): Promise<void> {
  await login.updateComplete;
  setTimeout(() => (login.inert = false));
}
