import type { ForgotPasswordTexts } from './forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: 'Recupera tu acceso',
};
