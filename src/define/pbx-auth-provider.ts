import { PbxAuthProvider } from '../elements/auth-provider.js';
import { register } from './register.js';

register('pbx-auth-provider', PbxAuthProvider);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-auth-provider': PbxAuthProvider;
  }
}
