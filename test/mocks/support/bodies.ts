import { passwords } from './mock.js';

export const credentials = { username: '101', password: passwords['101'], remember: false };

export const ticket = {
  kind: 'forgot-password',
  domain: 'demo.pbx.example',
  userNumber: '101',
  contact: { email: 'ana@example.com', phone: '600' },
  message: 'x',
  locale: 'es',
};
export const key = { 'Idempotency-Key': 'one' };

interface Sent {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly schema: string;
  readonly good: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly session?: true;
}

const post = (operation: string, path: string, schema: string, good: object, headers = {}): Sent => ({
  operation,
  method: 'POST',
  path,
  schema,
  good,
  headers,
});

const challenge = { challenge: 'x', remember: false };
/** A good body of every operation that takes one, with all the fields that it may have. */
export const bodies: readonly Sent[] = [
  post('signIn', '/session', 'SignInRequest', {
    ...credentials,
    domain: 'demo.pbx.example',
    deviceToken: 'x',
  }),
  post('answerChallenge', '/session/challenge', 'ChallengeAnswer', {
    ...challenge,
    method: 'totp',
    code: '1',
    trustDevice: true,
  }),
  post('sendChallengeCode', '/session/challenge/code', 'ChallengeCodeRequest', {
    challenge: 'x',
    method: 'email',
  }),
  post('completePasswordChange', '/session/password', 'NewPassword', { ...challenge, newPassword: 'x' }),
  post('beginSso', '/sso/google', 'BeginSsoRequest', { flow: 'redirect', returnTo: '/', remember: true }),
  post('signInWithCode', '/sso/google/code', 'SsoCode', {
    code: 'x',
    codeVerifier: 'v'.repeat(43),
    nonce: 'n',
    redirectUri: 'http://localhost/',
    remember: false,
  }),
  post('signInWithCredential', '/sso/google/credential', 'SsoCredential', {
    idToken: 'x',
    nonce: 'n',
    remember: true,
  }),
  post('openTicket', '/tickets', 'TicketRequest', ticket, key),
  post('resendWelcomeMail', '/credentials/resend', 'ResendRequest', { domain: 'x', userNumber: '1' }),
  post(
    'activate',
    '/activations',
    'Activation',
    {
      domain: 'demo.pbx.example',
      userNumber: '107',
      displayName: 'Gloria Vidal',
      email: 'gloria.vidal@example.com',
      birthDate: '1979-05-21',
      locale: 'es',
    },
    { Authorization: 'Bearer admin' },
  ),
  {
    operation: 'changePassword',
    method: 'PUT',
    path: '/account/password',
    schema: 'ChangePassword',
    good: { currentPassword: passwords['101'], newPassword: 'tejado-verde-44-Brisa', endOtherSessions: true },
    session: true,
  },
];
