import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const fr: Texts = {
  heading: 'Accédez à votre standard téléphonique',
  username: 'Identifiant',
  usernameExample: '101, 101@domaine ou votre e-mail',
  domain: 'Domaine du standard',
  domainExample: 'entreprise.pbx.example',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  remember: 'Se souvenir de moi sur cet appareil',
  notYou: 'Ce n’est pas vous ?',
  submit: 'Se connecter',
  or: 'ou',
  signInWith: 'Se connecter avec {provider}',
  forgotPassword: 'Mot de passe oublié ?',
  firstAccessQuestion: 'Première connexion ?',
  firstAccess: 'Retrouvez vos identifiants',
  unreachable: 'Votre standard est injoignable. Rechargez la page.',
};

registerLanguage('fr', fr, () => import('./fr/outcomes.js'));
