import type { Exchange } from './exchange.js';
import { challenge, passwordChange, policy, signedIn } from './fixtures.js';

const session = { persistent: false, expiresAt: '2026-11-22T21:00:00.000Z' };

const factor = { challenge: 'chl_5xVb', method: 'totp', trustDevice: true, remember: false };
const factorProblems = {
  'origin-rejected': 403,
  'challenge-expired': 410,
  validation: 422,
  'rate-limited': 429,
};

const newPassword = { challenge: 'chl_9mQa', newPassword: '  tejado-verde-44-Brisa\t', remember: true };
const change = {
  currentPassword: ' tormenta-violeta-31-Faro',
  newPassword: 'tejado-verde-44-Ñandú ',
  endOtherSessions: false,
};

const code = {
  code: '4/0AfJohX',
  codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  nonce: 'n-0S6_WzA2Mj',
  redirectUri: 'https://pbx.example/login',
  remember: false,
};
const credential = { idToken: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', nonce: 'n-0S6', remember: true };
const handOverProblems = {
  'sso-rejected': 401,
  'account-not-linked': 403,
  'origin-rejected': 403,
  'provider-unknown': 404,
  validation: 422,
};

const help = {
  kind: 'missing-credentials',
  domain: 'demo.pbx.example',
  userNumber: '107',
  contact: { email: 'gloria.vidal@example.com', phone: '+34 600 000 000' },
  message: 'No encuentro el correo.',
} as const;
const key = '6f1c1f3e-2c1a-4b51-9d53-7c2a8a2f7a10';
const follow = { reference: 'T-5GX2K9QM', trackingToken: 'tk_8sVq' };

const otherSession = {
  id: 'ses_7hWn',
  current: false,
  createdAt: '2026-11-20T08:00:00.000Z',
  lastSeenAt: '2026-11-21T17:30:00.000Z',
};

/** The operations whose code is loaded when one of them is called. */
export const laterExchanges = {
  answerChallenge: {
    operationId: 'answerChallenge',
    call: (adapter, options) => adapter.answerChallenge({ ...factor, code: ' 492 039' }, options),
    request: 'POST /v1/session/challenge',
    body: { ...factor, code: ' 492 039' },
    status: 200,
    answer: passwordChange,
    optional: [
      'policy.maxLength',
      'personal',
      'personal.displayName',
      'personal.birthDate',
      'personal.phoneNumbers',
    ],
    problems: { 'challenge-invalid': 401, 'challenge-declined': 401, ...factorProblems },
    bare: { 401: 'challenge-invalid', 429: 'rate-limited' },
    secrets: [' 492 039', factor.challenge],
  },
  answerCall: {
    operationId: 'answerChallenge',
    call: (adapter, options) => adapter.answerChallenge(factor, options),
    request: 'POST /v1/session/challenge',
    body: factor,
    status: 200,
    answer: signedIn,
    problems: { 'challenge-invalid': 401, 'challenge-declined': 401, ...factorProblems },
    bare: { 401: 'challenge-declined', 429: 'rate-limited' },
    secrets: [factor.challenge],
  },
  sendChallengeCode: {
    operationId: 'sendChallengeCode',
    call: (adapter, options) =>
      adapter.sendChallengeCode({ challenge: factor.challenge, method: 'email' }, options),
    request: 'POST /v1/session/challenge/code',
    body: { challenge: factor.challenge, method: 'email' },
    status: 204,
    problems: factorProblems,
    bare: { 429: 'rate-limited' },
    secrets: [factor.challenge],
  },
  completePasswordChange: {
    operationId: 'completePasswordChange',
    call: (adapter, options) => adapter.completePasswordChange(newPassword, options),
    request: 'POST /v1/session/password',
    body: newPassword,
    status: 200,
    answer: challenge,
    optional: ['methods.1.hint'],
    lenient: ['methods.0.kind', 'methods.1.kind'],
    problems: {
      'origin-rejected': 403,
      'challenge-expired': 410,
      'password-policy': 422,
      'password-reused': 422,
      validation: 422,
    },
    secrets: [newPassword.newPassword, newPassword.challenge],
  },
  signInWithCode: {
    operationId: 'signInWithCode',
    call: (adapter, options) => adapter.signInWithCode({ provider: 'google', ...code }, options),
    request: 'POST /v1/sso/google/code',
    body: code,
    status: 200,
    answer: signedIn,
    problems: handOverProblems,
    bare: { 401: 'sso-rejected' },
    secrets: [code.code, code.codeVerifier, code.nonce],
  },
  signInWithCredential: {
    operationId: 'signInWithCredential',
    call: (adapter, options) =>
      adapter.signInWithCredential({ provider: 'microsoft', ...credential }, options),
    request: 'POST /v1/sso/microsoft/credential',
    body: credential,
    status: 200,
    answer: signedIn,
    problems: handOverProblems,
    bare: { 401: 'sso-rejected' },
    secrets: [credential.idToken, credential.nonce],
  },
  renewSession: {
    operationId: 'renewSession',
    call: (adapter, options) => adapter.renewSession({}, options),
    request: 'POST /v1/session/renew',
    status: 200,
    answer: { session: { ...session, idleExpiresAt: '2026-11-22T10:00:00Z' } },
    optional: ['session.idleExpiresAt'],
    problems: { 'session-expired': 401, 'origin-rejected': 403 },
    bare: { 401: 'session-expired' },
  },
  getPasswordPolicy: {
    operationId: 'getPasswordPolicy',
    call: (adapter, options) => adapter.getPasswordPolicy({}, options),
    request: 'GET /v1/password-policy',
    status: 200,
    answer: policy,
    optional: ['maxLength'],
    problems: {},
  },
  getAccount: {
    operationId: 'getAccount',
    call: (adapter, options) => adapter.getAccount({}, options),
    request: 'GET /v1/account',
    status: 200,
    answer: {
      id: 'usr_101',
      displayName: 'Ana García López',
      givenName: 'Ana',
      familyName: 'García López',
      email: 'ana.garcia@example.com',
      birthDate: '1984-03-14',
      domain: 'demo.pbx.example',
      userNumber: '101',
      phoneNumbers: ['+34 600 000 000'],
    },
    optional: ['givenName', 'familyName', 'email', 'birthDate', 'phoneNumbers'],
    problems: { 'session-expired': 401 },
    bare: { 401: 'session-expired' },
  },
  changePassword: {
    operationId: 'changePassword',
    call: (adapter, options) => adapter.changePassword(change, options),
    request: 'PUT /v1/account/password',
    body: change,
    status: 200,
    answer: { session },
    problems: {
      'session-expired': 401,
      'current-password-wrong': 403,
      'origin-rejected': 403,
      'password-policy': 422,
      'password-reused': 422,
      validation: 422,
      'rate-limited': 429,
    },
    bare: { 401: 'session-expired', 429: 'rate-limited' },
    secrets: [change.currentPassword, change.newPassword],
  },
  openTicket: {
    operationId: 'openTicket',
    call: (adapter, options) => adapter.openTicket({ ...help, idempotencyKey: key }, options),
    request: 'POST /v1/tickets',
    headers: { 'idempotency-key': key },
    body: { ...help, locale: 'es' },
    status: 201,
    answer: {
      reference: 'T-5GX2K9QM',
      kind: 'missing-credentials',
      status: 'open',
      createdAt: '2026-11-22T09:00:00.000Z',
      expectedWithinMinutes: 15,
      trackingToken: 'tk_8sVq',
    },
    problems: {
      'origin-rejected': 403,
      'ticket-in-flight': 409,
      'ticket-conflict': 422,
      validation: 422,
      'rate-limited': 429,
    },
    bare: { 429: 'rate-limited' },
  },
  getTicket: {
    operationId: 'getTicket',
    call: (adapter, options) => adapter.getTicket(follow, options),
    request: 'GET /v1/tickets/T-5GX2K9QM',
    headers: { 'x-ticket-token': 'tk_8sVq' },
    status: 200,
    answer: { reference: 'T-5GX2K9QM', status: 'in-progress', updatedAt: '2026-11-22T09:12:00.000Z' },
    problems: { 'not-found': 404, validation: 422 },
    secrets: [follow.trackingToken],
  },
  resendWelcomeMail: {
    operationId: 'resendWelcomeMail',
    call: (adapter, options) =>
      adapter.resendWelcomeMail({ domain: 'demo.pbx.example', userNumber: '103' }, options),
    request: 'POST /v1/credentials/resend',
    body: { domain: 'demo.pbx.example', userNumber: '103' },
    status: 202,
    problems: { 'origin-rejected': 403, validation: 422, 'rate-limited': 429 },
    bare: { 429: 'rate-limited' },
  },
  listSessions: {
    operationId: 'listSessions',
    call: (adapter, options) => adapter.listSessions({}, options),
    request: 'GET /v1/sessions',
    status: 200,
    answer: [
      { ...otherSession, id: 'ses_4kQz', current: true, userAgent: 'Firefox/153.0', address: '203.0.113.7' },
      otherSession,
    ],
    optional: ['0.userAgent', '0.address'],
    problems: { 'session-expired': 401 },
    bare: { 401: 'session-expired' },
  },
  revokeSession: {
    operationId: 'revokeSession',
    call: (adapter, options) => adapter.revokeSession({ id: 'ses_7hWn' }, options),
    request: 'DELETE /v1/sessions/ses_7hWn',
    status: 204,
    problems: { 'session-expired': 401, 'origin-rejected': 403, 'not-found': 404 },
    bare: { 401: 'session-expired' },
  },
  revokeOtherSessions: {
    operationId: 'revokeOtherSessions',
    call: (adapter, options) => adapter.revokeSession({ others: true }, options),
    request: 'DELETE /v1/sessions?others=true',
    status: 204,
    problems: { 'session-expired': 401, 'origin-rejected': 403, validation: 422 },
    bare: { 401: 'session-expired' },
  },
} satisfies Record<string, Exchange>;
