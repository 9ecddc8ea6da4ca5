import type { FirstAccessTexts } from './first-access-texts.js';

export const firstAccessTexts: FirstAccessTexts = {
  heading: 'Your first access',
};
