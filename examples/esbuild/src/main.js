import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';

const main = document.querySelector('main');
const login = document.querySelector('pbx-login');

// What is no text is a property.
login.messages = { heading: 'Sign in to Acme' };

login.addEventListener('pbx-success', ({ result }) => {
  main.textContent = `Welcome, ${result.user.displayName}`;
});

document.querySelector('select').addEventListener('change', ({ target }) => {
  document.documentElement.lang = target.value;
});

document.querySelector('button').addEventListener('click', ({ target }) => {
  if (login.isConnected) login.remove();
  else main.append(login);
  target.textContent = login.isConnected ? 'Hide' : 'Show';
});
