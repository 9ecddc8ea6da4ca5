import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Go on in the {provider} window.', 'It may be behind this one.'],
  show: 'Show it',
  cancel: 'Cancel',
  elsewhere: 'No luck with the window? Then {redirect}.',
  redirect: 'go on in this tab',
  errors: {
    'popup-blocked': [
      'Your browser did not let the sign-in window open.',
      'Allow it and press the button again, or use your password.',
    ],
    'popup-closed': [
      'The sign-in window was closed.',
      'Press the button to open it again, or use your password.',
    ],
    'sso-timeout': [
      'The sign-in window has not answered for a while.',
      'Press the button to begin again, or use your password.',
    ],
    'provider-unavailable': [
      'The sign-in service is not answering.',
      'Use your password, or try again in a few minutes.',
    ],
    'clock-skew': [
      'The clock of this device seems to be wrong.',
      'Set date and time right and try again, or use your password.',
    ],
  },
};
