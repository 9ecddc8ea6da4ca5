import './define/pbx-auth-provider.js';
import './define/pbx-first-access.js';
import './define/pbx-forgot-password.js';
import './define/pbx-login.js';
import './define/pbx-password-change.js';
import './define/pbx-password-strength.js';
