import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const de: Texts = {
  heading: 'Bei Ihrer Telefonanlage anmelden',
  username: 'Anmeldename',
  usernameExample: '101, 101@domain oder E-Mail',
  domain: 'Domain der Telefonanlage',
  domainExample: 'firma.pbx.example',
  password: 'Passwort',
  showPassword: 'Passwort anzeigen',
  remember: 'Anmeldung auf diesem Gerät merken',
  notYou: 'Nicht Sie?',
  submit: 'Anmelden',
  or: 'oder',
  signInWith: 'Mit {provider} anmelden',
  forgotPassword: 'Passwort vergessen?',
  firstAccessQuestion: 'Zum ersten Mal hier?',
  firstAccess: 'Zugangsdaten finden',
  unreachable: 'Keine Verbindung zu Ihrer Telefonanlage. Laden Sie die Seite neu.',
};

registerLanguage('de', de, () => import('./de/outcomes.js'));
