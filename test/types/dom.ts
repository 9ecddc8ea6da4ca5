// Plain TypeScript: what `pbx-auth/define.js` alone tells of tags and events.
import 'pbx-auth/define.js';
import type { FlowResult, PbxLogin, SessionState } from 'pbx-auth';

const login: PbxLogin | null = document.querySelector('pbx-login');
const change = document.createElement('pbx-password-change');
const provider = document.createElement('pbx-auth-provider');

change.breachCheck = undefined;
document.createElement('pbx-first-access').mailSender = 'welcome@acme.example';
document.createElement('pbx-forgot-password').kind = 'forgot-password';
document.createElement('pbx-password-strength').userInputs = ['Acme'];

login?.addEventListener('pbx-success', ({ flow, result }) => {
  const told: FlowResult = result;
  if ('user' in told) console.log(flow, told.user.displayName);
});
document.addEventListener('pbx-error', ({ error }) => console.log(error.code, error.reference));
document.addEventListener('pbx-navigate', (event) => {
  if (event.to === 'return-to') event.preventDefault();
});
document.addEventListener('pbx-submit', ({ flow }) => console.log(flow));
document.addEventListener('pbx-strength', ({ score, findings }) => console.log(score, findings));
provider.addEventListener('pbx-session-change', ({ session }) => {
  const state: SessionState = session;
  console.log(state.status);
});

// @ts-expect-error there is no such property
change.messsages = {};
// @ts-expect-error a property of another element
login?.userInputs;
// @ts-expect-error a provider is named by its id
document.createElement('pbx-login').providers = 7;
document.createElement('pbx-login').providers = 'google microsoft';
// @ts-expect-error there is no such wording
document.createElement('pbx-login').wording = 'chatty';
// @ts-expect-error the status is read
change.status = 'idle';
// @ts-expect-error an event of ours holds no detail
document.addEventListener('pbx-success', ({ detail }) => console.log(detail));
// @ts-expect-error no code is spelled like that
document.addEventListener('pbx-error', ({ error }) => error.code === 'invalid-credential');
// @ts-expect-error the session is what is told
provider.addEventListener('pbx-session-change', ({ user }) => console.log(user));
