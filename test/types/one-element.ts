// One element alone: its tag is known, and so are the events of all.
import 'pbx-auth/define/pbx-login.js';

document.querySelector('pbx-login')?.requestSubmit();
document.createElement('pbx-login').baseUrl = '/v1';
document.addEventListener('pbx-success', ({ result }) => console.log('user' in result));

// @ts-expect-error the tag of an element that was not imported
document.createElement('pbx-password-change').breachCheck = undefined;
