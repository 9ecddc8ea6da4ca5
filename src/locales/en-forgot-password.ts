import type { ForgotPasswordTexts } from './forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: 'Get back in',
};
