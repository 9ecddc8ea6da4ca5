import { PbxLogin } from '../elements/login.js';

if (!customElements.get('pbx-login')) customElements.define('pbx-login', PbxLogin);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-login': PbxLogin;
  }
}
