// What `changeset version` leaves to do: a changelog in words of people, and the lockfile's own version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Changesets has the words of semver. @type {Record<string, string>} */
const headings = {
  '### Major Changes': '### Breaking',
  '### Minor Changes': '### New',
  '### Patch Changes': '### Fixed',
};

/** Elements come first, as they are what most people came for; changesets goes by the names of the files. */
const ofElement = (/** @type {string} */ line) => Number(line.startsWith('- `<pbx-'));
const sorted = (/** @type {string} */ list) =>
  list
    .split(/\n(?=- )/)
    .sort((one, other) => ofElement(other) - ofElement(one))
    .join('\n');

const readable = (/** @type {string} */ changelog) =>
  changelog
    .trimEnd()
    .split('\n\n')
    .map((block) => headings[block] ?? (block.startsWith('- ') ? sorted(block) : block))
    .join('\n\n');

const path = (/** @type {string} */ file) => join(root, file);
const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(path(file), 'utf8'));

writeFileSync(path('CHANGELOG.md'), `${readable(readFileSync(path('CHANGELOG.md'), 'utf8'))}\n`);

// By hand, as npm would ask its registry about every package to set two numbers.
const { version } = readJson('package.json');
const lockfile = readJson('package-lock.json');
lockfile.version = lockfile.packages[''].version = version;
writeFileSync(path('package-lock.json'), `${JSON.stringify(lockfile, null, 2)}\n`);
