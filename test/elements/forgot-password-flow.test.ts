import { json } from '../support/fetch.js';
import { describeFlow } from '../support/flow-suite.js';
import { en, es } from '../support/texts.js';
import { entries, ticket } from '../support/ticket-harness.js';

const result = ticket();
/** All but what the ticket is followed with. */
const told = Object.fromEntries(Object.entries(result).filter(([key]) => key !== 'trackingToken'));

describeFlow({
  tag: 'pbx-forgot-password',
  flow: 'forgot-password',
  operation: 'openTicket',
  result,
  told,
  response: () => json(ticket(), 201),
  entries,
  secret: entries.userNumber,
  refusable: 'userNumber',
  headings: {
    en: en.forgotPasswordView.heading['forgot-password'],
    es: es.forgotPasswordView.heading['forgot-password'],
  },
  wording: { forgotPasswordView: { userNumber: 'PIN' } },
  isReady: true,
  stays: true,
  needsOperation: true,
});
