import { PbxPasswordChange } from '../elements/password-change.js';

if (!customElements.get('pbx-password-change'))
  customElements.define('pbx-password-change', PbxPasswordChange);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-password-change': PbxPasswordChange;
  }
}
