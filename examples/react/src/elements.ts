import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
