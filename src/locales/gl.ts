import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const gl: Texts = {
  heading: 'Accede á túa centraliña',
  username: 'Nome de usuario',
  usernameExample: '101, 101@dominio ou o teu correo',
  domain: 'Dominio da centraliña',
  domainExample: 'empresa.pbx.example',
  password: 'Contrasinal',
  showPassword: 'Mostrar o contrasinal',
  remember: 'Lémbrame neste dispositivo',
  notYou: 'Non es ti?',
  submit: 'Iniciar sesión',
  or: 'ou ben',
  signInWith: 'Acceder con {provider}',
  forgotPassword: 'Esquecín o contrasinal',
  firstAccessQuestion: 'É o teu primeiro acceso?',
  firstAccess: 'Atopa os teus datos de acceso',
  unreachable: 'Sen conexión coa túa centraliña. Recarga a páxina.',
};

registerLanguage('gl', gl, () => import('./gl/outcomes.js'));
