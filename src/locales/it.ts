import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const it: Texts = {
  heading: 'Accedi al tuo centralino',
  username: 'Nome utente',
  usernameExample: '101, 101@dominio o la tua email',
  domain: 'Dominio del centralino',
  domainExample: 'azienda.pbx.example',
  password: 'Password',
  showPassword: 'Mostra la password',
  remember: 'Ricordami su questo dispositivo',
  notYou: 'Non sei tu?',
  submit: 'Accedi',
  or: 'oppure',
  signInWith: 'Accedi con {provider}',
  forgotPassword: 'Password dimenticata?',
  firstAccessQuestion: 'È il tuo primo accesso?',
  firstAccess: 'Trova le tue credenziali',
  unreachable: 'Il tuo centralino non è raggiungibile. Ricarica la pagina.',
};

registerLanguage('it', it, () => import('./it/outcomes.js'));
