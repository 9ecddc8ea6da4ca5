import { PbxPasswordStrength } from '../elements/password-strength.js';

if (!customElements.get('pbx-password-strength'))
  customElements.define('pbx-password-strength', PbxPasswordStrength);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-password-strength': PbxPasswordStrength;
  }
}
