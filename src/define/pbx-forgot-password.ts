import { PbxForgotPassword } from '../elements/forgot-password.js';
import { register } from './register.js';

register('pbx-forgot-password', PbxForgotPassword);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-forgot-password': PbxForgotPassword;
  }
}
