// All texts of the elements. Importing the languages makes them known, as a page does.
import { en as enTexts } from '../../src/locales/en.js';
import * as enMore from '../../src/locales/en-outcomes.js';
import { es as esTexts } from '../../src/locales/es.js';
import * as esMore from '../../src/locales/es-outcomes.js';
import type { Messages, MoreTexts, Texts } from '../../src/locales/messages.js';

export type { Messages };

async function whole(texts: Texts, { outcomes, parts }: MoreTexts): Promise<Messages> {
  const { newPassword, secondFactor, singleSignOn, forgotPasswordView, firstAccessView } = parts;
  return {
    ...texts,
    ...outcomes,
    newPassword: await newPassword(),
    secondFactor: await secondFactor(),
    singleSignOn: await singleSignOn(),
    forgotPasswordView: await forgotPasswordView(),
    firstAccessView: await firstAccessView(),
  };
}

export const en = await whole(enTexts, enMore);
export const es = await whole(esTexts, esMore);
