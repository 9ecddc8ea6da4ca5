import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

bootstrapApplication(App).catch((error) => console.error(error));
