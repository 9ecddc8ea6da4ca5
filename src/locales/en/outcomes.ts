import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Hide password',
  capsLock: 'Caps Lock is on',
  submitting: 'Signing in…',
  submitLater: 'Try again in {time}',
  submitAgain: 'You can try again now.',
  openTicket: 'open a ticket',
  wayOut: 'In a hurry? Then {ticket} and we will help.',
  fewMinutes: 'a few minutes',
  done: ['You are signed in.', 'Your phone system is ready.'],
  required: {
    username: 'Enter your number, number@domain or email.',
    domain: 'Enter the domain of your phone system.',
    password: 'Enter your password.',
  },
  fields: {
    'invalid-characters': 'This has invisible characters in it. Clear it and type it by hand.',
    'invalid-domain': 'A domain looks like company.pbx.example.',
    invalid: 'Check this entry.',
  },
  errors: {
    offline: ['You are offline.', 'Check your connection and try again. What you typed is still here.'],
    network: ['We could not reach your phone system.', 'Wait a moment and try again.'],
    timeout: [
      'Your phone system is taking too long to answer.',
      'Try again; if it keeps happening, tell support.',
    ],
    gateway: [
      'Another page answered instead of your phone system.',
      'On public Wi-Fi, accept its welcome page first. Then try again.',
    ],
    truncated: ['The answer broke off halfway.', 'It is usually the connection: try again.'],
    protocol: [
      'We do not understand what your phone system answered.',
      'Reload the page; if it happens again, tell support.',
    ],
    server: ['Your phone system ran into a problem.', 'It is not your fault. Try again in a few minutes.'],
    unavailable: ['Your phone system is down for maintenance.', 'Try again in {time}.'],
    'invalid-credentials': [
      'Wrong login name or password.',
      'Check both and try again. If you do not remember the password, {ticket}.',
    ],
    'account-locked': [
      'Your account is locked for security.',
      'Wait {time} before you try again. In a hurry? Then {ticket} and we will help.',
    ],
    'rate-limited': [
      'Too many attempts.',
      'For security, wait {time} before you try again. In a hurry? Then {ticket} and we will help.',
    ],
    validation: ['Something needs correcting.', 'Check your entries and try again.'],
    'origin-rejected': [
      'Your phone system does not accept sign-ins from this page.',
      'Tell whoever manages it.',
    ],
    'session-expired': ['Your session has ended.', 'Sign in again to go on.'],
    'sso-cancelled': ['You cancelled the sign-in.', 'Try again, or use your password.'],
    'sso-rejected': ['The sign-in was not completed.', 'Try again, or use your password.'],
    'account-not-linked': [
      'That account is not linked to your phone system.',
      'Use your password, or ask whoever manages it to link the account.',
    ],
    'provider-unknown': ['That way of signing in is no longer offered.', 'Use your password.'],
    'redirect-not-allowed': [
      'Your phone system does not allow coming back to this page.',
      'Use your password, and tell whoever manages it.',
    ],
    unsupported: ['We cannot finish your sign-in on this page.', 'Tell whoever manages your phone system.'],
  },
};

export const parts: MoreTexts['parts'] = {
  newPassword: async () => (await import('./new-password.js')).newPasswordTexts,
  secondFactor: async () => (await import('./second-factor.js')).secondFactorTexts,
  singleSignOn: async () => (await import('./single-sign-on.js')).singleSignOnTexts,
  forgotPasswordView: async () => (await import('./forgot-password.js')).forgotPasswordTexts,
  firstAccessView: async () => (await import('./first-access.js')).firstAccessTexts,
};
