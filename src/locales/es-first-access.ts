import type { FirstAccessTexts } from './first-access-texts.js';

export const firstAccessTexts: FirstAccessTexts = {
  heading: 'Tu primer acceso',
};
