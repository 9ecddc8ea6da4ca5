import { PbxAuthProvider } from '../elements/auth-provider.js';

if (!customElements.get('pbx-auth-provider')) customElements.define('pbx-auth-provider', PbxAuthProvider);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-auth-provider': PbxAuthProvider;
  }
}
