import { changed, entries } from '../support/change-harness.js';
import { json } from '../support/fetch.js';
import { describeFlow } from '../support/flow-suite.js';
import { en, es } from '../support/texts.js';

describeFlow({
  tag: 'pbx-password-change',
  flow: 'password-change',
  operation: 'changePassword',
  result: changed,
  response: () => json(changed),
  entries,
  secret: [entries.currentPassword, entries.newPassword],
  refusable: 'currentPassword',
  headings: { en: en.newPassword.heading, es: es.newPassword.heading },
  wording: { newPassword: { newPassword: 'PIN' } },
  isReady: true,
});
