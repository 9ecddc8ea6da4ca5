// Code of others goes with its licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a package says of its licence.
 * @param {string} folder of the package
 * @throws where it says nothing.
 */
export function licenceIn(folder) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${folder} says nothing about its licence.`);
  return readFileSync(join(folder, file), 'utf8');
}
