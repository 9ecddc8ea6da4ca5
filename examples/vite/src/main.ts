import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import type { MessageOverrides } from 'pbx-auth';
import './style.css';

const messages: MessageOverrides = { heading: 'Sign in to Acme' };

const main = document.querySelector('main')!;
const language = document.querySelector('select')!;
const toggle = document.querySelector('button')!;

function showLogin(): void {
  const login = document.createElement('pbx-login');
  login.baseUrl = '/v1';
  login.headingLevel = 2;
  login.messages = messages;
  main.replaceChildren(login);
}

main.addEventListener('pbx-success', ({ result }) => {
  if ('user' in result) main.textContent = `Welcome, ${result.user.displayName}`;
});

language.addEventListener('change', () => {
  document.documentElement.lang = language.value;
});

toggle.addEventListener('click', () => {
  const shown = main.hasChildNodes();
  if (shown) main.replaceChildren();
  else showLogin();
  toggle.textContent = shown ? 'Show' : 'Hide';
});

showLogin();
