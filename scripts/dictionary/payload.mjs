// What the first focus of a new-password field fetches, in bytes after brotli.
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '../bundle-rater.mjs';

const weigh = (/** @type {string} */ text) => brotliCompressSync(text).length;

export async function payload() {
  const { buckets, graphs, spellings, text } = await import('../../src/password/dictionary.js');
  const { lists } = await import('../../src/password/our-words.js');
  const files = await bundle();
  return {
    words: weigh(text),
    ranks: weigh(buckets),
    spellings: weigh(spellings),
    keyboards: weigh(JSON.stringify(graphs)),
    code: files.reduce(
      (sum, { fileName, code }) => sum + (fileName === 'dictionary.js' ? 0 : weigh(code)),
      0,
    ),
    'our own words, as part of the code': weigh(Object.values(lists).join(' ').replace(/\s+/g, ' ')),
    all: files.reduce((sum, { code }) => sum + weigh(code), 0),
  };
}
