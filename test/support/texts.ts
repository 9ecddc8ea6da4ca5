// All texts of the elements. Importing the languages makes them known, as a page does.
import { en as enTexts } from '../../src/locales/en.js';
import { newPasswordTexts as enNewPassword } from '../../src/locales/en-new-password.js';
import { outcomes as enOutcomes } from '../../src/locales/en-outcomes.js';
import { es as esTexts } from '../../src/locales/es.js';
import { newPasswordTexts as esNewPassword } from '../../src/locales/es-new-password.js';
import { outcomes as esOutcomes } from '../../src/locales/es-outcomes.js';
import type { Messages } from '../../src/locales/messages.js';

export type { Messages };

export const en: Messages = { ...enTexts, ...enOutcomes, newPassword: enNewPassword };
export const es: Messages = { ...esTexts, ...esOutcomes, newPassword: esNewPassword };
