// Which runner runs which tests: the one list that `npm test`, the browser runner and their own test share.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @typedef {'node' | 'browser' | 'e2e' | 'thorough' | 'sso' | 'loosened' | 'stories' | 'consumers'} Runner */

/** What takes minutes and changes seldom: for continuous integration, and before a release. */
const thorough =
  /^test\/(conformance\/.*\.test|mocks\/load\.test|tooling\/(package|production|release|types)\.test|e2e\/(accessibility|broken-network|layout|mailbox|password|phone|privacy|proxy|scenario-panel|second-factor|single-sign-on|snippets|tickets|two-copies)\.e2e)\.ts$/;

/** @type {Record<Runner, RegExp>} */
const patterns = {
  node: /^test\/(mocks|adapters|password|tickets|tooling|sso)\/.*\.test\.ts$/,
  browser: /^test\/(contract|elements|controllers|security|locales)\/.*\.test\.ts$/,
  e2e: /^test\/e2e\/.*\.e2e\.ts$/,
  thorough,
  sso: /^test\/sso\/(?!loosened).*\.e2e\.ts$/,
  loosened: /^test\/sso\/loosened\.e2e\.ts$/,
  stories: /^test\/stories\/.*\.e2e\.ts$/,
  consumers: /^test\/consumers\/.*\.e2e\.ts$/,
};

/** Everything that is named like a test, from the root and with forward slashes. */
export function allTests() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(test|e2e)\.ts$/.test(file))
    .sort();
}

/** @param {Runner} runner */
export const testsOf = (runner) =>
  allTests().filter((file) => patterns[runner].test(file) && (runner === 'thorough' || !thorough.test(file)));
