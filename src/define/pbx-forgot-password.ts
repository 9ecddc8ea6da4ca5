import { PbxForgotPassword } from '../elements/forgot-password.js';

if (!customElements.get('pbx-forgot-password'))
  customElements.define('pbx-forgot-password', PbxForgotPassword);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-forgot-password': PbxForgotPassword;
  }
}
