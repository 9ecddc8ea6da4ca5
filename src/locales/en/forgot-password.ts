import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Forgot your password?',
    'missing-credentials': 'Can’t find your credentials?',
  },
  lead: {
    'forgot-password': 'Tell us who you are and we open a ticket with customer support.',
    'missing-credentials': 'Tell us who you are and we ask customer support to send them again.',
  },
  userNumber: 'User number',
  userNumberExample: 'such as 101',
  where: 'Where is it?',
  domainPlaces: [
    'It is the address at which you open your phone system: you can paste all of it.',
    'It comes after the @ in your login name.',
    'It is in the welcome email, next to “Domain”.',
  ],
  userNumberPlaces: [
    'It is your extension: what colleagues dial to call you.',
    'The display of your phone usually shows it.',
    'It comes before the @ in your login name.',
  ],
  contact: 'Email or phone to reach you',
  message: 'Anything else we should know?',
  optional: 'optional',
  noPassword: 'Do not write any password here.',
  understood: 'We understood user {userNumber} at the domain {domain}.',
  understoodDomain: 'We understood the domain {domain}.',
  undo: 'Undo',
  didYouMean: 'Did you mean {domain}?',
  submit: 'Open a ticket',
  submitting: 'Opening your ticket…',
  backOnline: ['You are online again.', 'Nothing was sent yet: send it whenever you like.'],
  submitOnline: 'Send now',
  back: 'Back to sign-in',
  noTickets: [
    'Tickets cannot be opened from this page.',
    'Ask whoever manages your phone system: they can give you a new password.',
  ],
  required: {
    domain: 'Enter the domain of your phone system.',
    userNumber: 'Enter your user number.',
    contact: 'Enter an email address: that is where the answer goes.',
  },
  invalidContact: 'Enter an email or a phone number, or leave it empty.',
  tooLong: 'This is too long.',
  over: { one: '{count} character too many.', other: '{count} characters too many.' },
  errors: {
    'rate-limited': [
      'Too many tickets in a row.',
      'You can open another one in {time}. What you typed stays.',
    ],
    'origin-rejected': [
      'Your phone system does not accept tickets from this page.',
      'Tell whoever manages it.',
    ],
    'ticket-in-flight': [
      'Your ticket is still being opened.',
      'Wait a moment and try again: it will not be opened twice.',
    ],
    'ticket-conflict': [
      'That was already sent as another ticket.',
      'Check your entries and send them again: it will be a new ticket.',
    ],
  },
  ticket: {
    heading: { open: 'Your ticket is open', resolved: 'Your ticket is resolved' },
    lead: 'Customer support will help you back in within about {time}.',
    late: 'This is taking longer than planned. In a hurry? Call support and give them this reference.',
    resolved: {
      'forgot-password':
        'Look in your email for “Your new password” and sign in with it. Check the spam folder too.',
      'missing-credentials':
        'Look in your email for “Welcome to our PBX”: it has your credentials. Check the spam folder too.',
    },
    reference: 'Reference',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'We could not copy it. It is selected: copy it yourself.',
    progress: 'How your ticket is doing',
    steps: [
      'Request received',
      'An agent checks your phone system and your user',
      'You get your credentials by email',
    ],
    states: { done: 'done', now: 'now', later: 'to come' },
    news: {
      'in-progress': 'An agent is working on your ticket.',
      resolved: 'Your ticket is resolved. Check your email.',
    },
    followed: 'You see here how it gets on. You can also close the page: the answer comes by email.',
    notFollowed: 'Keep the reference. You can close the page now: the answer comes by email.',
    unreached: 'No news since {time}. We keep asking.',
    lost: 'We cannot see from here how it is doing any more. Keep the reference: the answer comes by email.',
    another: 'Open another ticket',
  },
};
