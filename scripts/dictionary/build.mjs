// Writes src/password/dictionary.ts, which is never committed: scripts/setup.mjs has it made.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { root } from '../setup.mjs';
import { fingerprint } from './ensure.mjs';
import { pack } from './pack.mjs';

const { qwerty, keypad } = adjacencyGraphs;
const { text, buckets, spellings } = pack();
/** @type {Record<string, [type: string, value: unknown]>} */
const parts = {
  text: ['string', text],
  buckets: ['string', buckets],
  spellings: ['string', spellings],
  graphs: ['Record<string, Record<string, (string | null)[]>>', { qwerty, keypad }],
};
const lines = Object.entries(parts).map(
  ([name, [type, value]]) => `export const ${name}: ${type} = ${JSON.stringify(value)};\n`,
);
const file = join(root, 'src/password/dictionary.ts');
const header = `// Made by scripts/dictionary/ from the packs of zxcvbn-ts (MIT License).\n// ${fingerprint(root)}\n`;
writeFileSync(`${file}.${process.pid}`, header + lines.join(''));
renameSync(`${file}.${process.pid}`, file); // two may make it at the same time
