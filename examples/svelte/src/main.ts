import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import { mount } from 'svelte';
import App from './App.svelte';
import './style.css';

mount(App, { target: document.getElementById('app')! });
