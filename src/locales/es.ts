import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const es: Texts = {
  heading: 'Accede a tu centralita',
  username: 'Inicio de sesión',
  usernameExample: '101, 101@dominio o tu correo',
  domain: 'Dominio de la centralita',
  domainExample: 'empresa.pbx.example',
  password: 'Contraseña',
  showPassword: 'Mostrar la contraseña',
  remember: 'Recuérdame en este equipo',
  notYou: '¿No eres tú?',
  submit: 'Iniciar sesión',
  or: 'o bien',
  signInWith: 'Acceder con {provider}',
  forgotPassword: 'He olvidado mi contraseña',
  firstAccessQuestion: '¿Es tu primer acceso?',
  firstAccess: 'Encuentra tus credenciales',
  unreachable: 'Sin conexión con tu centralita. Recarga la página.',
};

registerLanguage('es', es, () => import('./es/outcomes.js'));
