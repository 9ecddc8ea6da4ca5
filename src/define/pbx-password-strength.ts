import { PbxPasswordStrength } from '../elements/password-strength.js';
import { register } from './register.js';

register('pbx-password-strength', PbxPasswordStrength);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-password-strength': PbxPasswordStrength;
  }
}
