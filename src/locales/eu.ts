import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const eu: Texts = {
  heading: 'Sartu zure zentralitan',
  username: 'Erabiltzaile-izena',
  usernameExample: '101, 101@domeinua edo e-posta',
  domain: 'Zentralitaren domeinua',
  domainExample: 'enpresa.pbx.example',
  password: 'Pasahitza',
  showPassword: 'Erakutsi pasahitza',
  remember: 'Gogora nazazu gailu honetan',
  notYou: 'Ez zara zu?',
  submit: 'Hasi saioa',
  or: 'edo',
  signInWith: 'Sartu {provider} bidez',
  forgotPassword: 'Pasahitza ahaztu dut',
  firstAccessQuestion: 'Lehen aldia da?',
  firstAccess: 'Aurkitu zure sarbide-datuak',
  unreachable: 'Ezin da zure zentralitarekin konektatu. Kargatu berriro orria.',
};

registerLanguage('eu', eu, () => import('./eu/outcomes.js'));
