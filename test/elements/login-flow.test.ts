import { json } from '../support/fetch.js';
import { describeFlow } from '../support/flow-suite.js';
import { password, signedIn } from '../support/login-harness.js';
import { en, es } from '../support/texts.js';

describeFlow({
  tag: 'pbx-login',
  flow: 'login',
  operation: 'signIn',
  result: signedIn,
  response: () => json(signedIn),
  entries: { username: '101', password },
  secret: password,
  refusable: 'username',
  headings: { en: en.heading, es: es.heading },
});
