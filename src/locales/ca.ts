import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const ca: Texts = {
  heading: 'Entra a la teva centraleta',
  username: 'Nom d’usuari',
  usernameExample: '101, 101@domini o el teu correu',
  domain: 'Domini de la centraleta',
  domainExample: 'empresa.pbx.example',
  password: 'Contrasenya',
  showPassword: 'Mostra la contrasenya',
  remember: 'Recorda’m en aquest dispositiu',
  notYou: 'No ets tu?',
  submit: 'Inicia la sessió',
  or: 'o bé',
  signInWith: 'Entra amb {provider}',
  forgotPassword: 'He oblidat la contrasenya',
  firstAccessQuestion: 'És el teu primer accés?',
  firstAccess: 'Troba les teves dades d’accés',
  unreachable: 'Sense connexió amb la teva centraleta. Recarrega la pàgina.',
};

registerLanguage('ca', ca, () => import('./ca/outcomes.js'));
