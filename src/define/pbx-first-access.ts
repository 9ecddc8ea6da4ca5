import { PbxFirstAccess } from '../elements/first-access.js';
import { register } from './register.js';

register('pbx-first-access', PbxFirstAccess);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-first-access': PbxFirstAccess;
  }
}
