import { PbxPasswordChange } from '../elements/password-change.js';
import { register } from './register.js';

register('pbx-password-change', PbxPasswordChange);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-password-change': PbxPasswordChange;
  }
}
