import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import { createApp } from 'vue';
import App from './App.vue';
import './style.css';

createApp(App).mount('#app');
