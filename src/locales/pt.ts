import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const pt: Texts = {
  heading: 'Entre na sua central telefónica',
  username: 'Nome de utilizador',
  usernameExample: '101, 101@domínio ou o seu e-mail',
  domain: 'Domínio da central',
  domainExample: 'empresa.pbx.example',
  password: 'Palavra-passe',
  showPassword: 'Mostrar a palavra-passe',
  remember: 'Lembrar-me neste dispositivo',
  notYou: 'Não é a sua conta?',
  submit: 'Iniciar sessão',
  or: 'ou',
  signInWith: 'Entrar com {provider}',
  forgotPassword: 'Esqueci-me da palavra-passe',
  firstAccessQuestion: 'É o seu primeiro acesso?',
  firstAccess: 'Encontre os seus dados de acesso',
  unreachable: 'Sem acesso à sua central. Recarregue a página.',
};

registerLanguage('pt', pt, () => import('./pt/outcomes.js'));
