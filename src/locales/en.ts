import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const en: Texts = {
  heading: 'Sign in to your phone system',
  username: 'Login name',
  usernameExample: '101, 101@domain or your email',
  domain: 'Phone system domain',
  domainExample: 'company.pbx.example',
  password: 'Password',
  showPassword: 'Show password',
  remember: 'Remember me on this device',
  notYou: 'Not you?',
  submit: 'Sign in',
  or: 'or',
  signInWith: 'Sign in with {provider}',
  forgotPassword: 'I forgot my password',
  firstAccessQuestion: 'First time here?',
  firstAccess: 'Find your credentials',
  unreachable: 'No connection to your phone system. Reload the page.',
};

registerLanguage('en', en, () => import('./en/outcomes.js'));
