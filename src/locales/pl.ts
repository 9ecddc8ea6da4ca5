import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const pl: Texts = {
  heading: 'Zaloguj się do centrali telefonicznej',
  username: 'Login',
  usernameExample: '101, 101@domena lub e-mail',
  domain: 'Domena centrali',
  domainExample: 'firma.pbx.example',
  password: 'Hasło',
  showPassword: 'Pokaż hasło',
  remember: 'Zapamiętaj mnie na tym urządzeniu',
  notYou: 'To nie Ty?',
  submit: 'Zaloguj się',
  or: 'lub',
  signInWith: 'Zaloguj się przez {provider}',
  forgotPassword: 'Nie pamiętam hasła',
  firstAccessQuestion: 'Logujesz się pierwszy raz?',
  firstAccess: 'Znajdź dane logowania',
  unreachable: 'Brak połączenia z centralą. Odśwież stronę.',
};

registerLanguage('pl', pl, () => import('./pl/outcomes.js'));
