// The packs of zxcvbn-ts as they come: 38 lists, each in the order of how often people use its words.
import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as en } from '@zxcvbn-ts/language-en';
import { dictionary as es } from '@zxcvbn-ts/language-es-es';

/** @type {Record<string, string[]>} */
export const packs = { ...common, ...en, ...es };

/** The other ones hold months, numbers, planets and the like. */
export const longLists = Object.keys(packs).filter((name) =>
  /^(passwords|commonWords|wikipedia|firstnames|lastnames)-/.test(name),
);
