import './define/pbx-auth-provider.js';
import './define/pbx-login.js';
