import { PbxLogin } from '../elements/login.js';
import { register } from './register.js';

register('pbx-login', PbxLogin);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-login': PbxLogin;
  }
}
