import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const nl: Texts = {
  heading: 'Log in op je telefooncentrale',
  username: 'Gebruikersnaam',
  usernameExample: '101, 101@domein of je e-mail',
  domain: 'Domein telefooncentrale',
  domainExample: 'bedrijf.pbx.example',
  password: 'Wachtwoord',
  showPassword: 'Wachtwoord tonen',
  remember: 'Onthoud mij op dit apparaat',
  notYou: 'Ben jij dit niet?',
  submit: 'Inloggen',
  or: 'of',
  signInWith: 'Inloggen met {provider}',
  forgotPassword: 'Wachtwoord vergeten?',
  firstAccessQuestion: 'Voor het eerst hier?',
  firstAccess: 'Zoek je inloggegevens',
  unreachable: 'Geen verbinding met je telefooncentrale. Laad de pagina opnieuw.',
};

registerLanguage('nl', nl, () => import('./nl/outcomes.js'));
