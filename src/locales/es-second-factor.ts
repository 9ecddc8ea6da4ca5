import type { SecondFactorTexts } from './second-factor-texts.js';

export const secondFactorTexts: SecondFactorTexts = {
  heading: 'Confirma que eres tú',
};
