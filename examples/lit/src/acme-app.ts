import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import type { MessageOverrides, PbxSuccessEvent, SignedIn } from 'pbx-auth';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './style.css';

const messages: MessageOverrides = { heading: 'Sign in to Acme' };

@customElement('acme-app')
export class AcmeApp extends LitElement {
  @state() private shown = true;
  @state() private name = '';

  /** No shadow tree: some password managers do not look into one. */
  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`
      <header>
        <h1>Acme</h1>
        <select aria-label="Language" @change=${this.speak}>
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
        <button type="button" @click=${() => (this.shown = !this.shown)}>
          ${this.shown ? 'Hide' : 'Show'}
        </button>
      </header>

      <main>${this.name ? `Welcome, ${this.name}` : this.shown ? this.login() : ''}</main>

      <section>
        <label for="new-password">New password</label>
        <input id="new-password" type="password" autocomplete="new-password" />
        <pbx-password-strength for="new-password"></pbx-password-strength>
      </section>
    `;
  }

  private login() {
    return html`
      <pbx-login
        base-url="/v1"
        heading-level="2"
        .messages=${messages}
        @pbx-success=${this.greet}
      ></pbx-login>
    `;
  }

  private speak({ target }: Event & { target: HTMLSelectElement }) {
    this.lang = target.value;
  }

  private greet({ result }: PbxSuccessEvent<SignedIn>) {
    this.name = result.user.displayName;
  }
}
