import { PbxFirstAccess } from '../elements/first-access.js';

if (!customElements.get('pbx-first-access')) customElements.define('pbx-first-access', PbxFirstAccess);

declare global {
  interface HTMLElementTagNameMap {
    'pbx-first-access': PbxFirstAccess;
  }
}
