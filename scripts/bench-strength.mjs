// `npm run bench:strength`: what the rating of passwords weighs, how well it agrees with zxcvbn-ts, how long it takes.
// `-- --reference` asks zxcvbn-ts anew, after one of its packs has changed; that takes some minutes.
import { mock } from 'node:test';
import { register } from 'tsx/esm/api';

register();
const { heldOut, REFERENCE_DAY, agreement, writeReference } = await import('./dictionary/reference.mjs');
mock.timers.enable({ apis: ['Date'], now: REFERENCE_DAY }); // zxcvbn reads the year when it is loaded
if (process.argv.includes('--reference')) writeReference();

const { payload } = await import('./dictionary/payload.mjs');
const { timing } = await import('./dictionary/timing.mjs');
const { estimate } = await import(new URL('../src/password/estimate.ts', import.meta.url).href);
const { guess } = await import(new URL('../src/password/guess.ts', import.meta.url).href);

/** @param {string} title @param {Record<string, string>} rows */
function print(title, rows) {
  const widths = [title, ...Object.keys(rows)].map((name) => name.length);
  const line = (/** @type {string} */ name, /** @type {string} */ value) =>
    `| ${name.padEnd(Math.max(...widths))} | ${value.padStart(12)} |`;
  const rule = `| ${'-'.repeat(Math.max(...widths))} | ${'-'.repeat(11)}: |`;
  console.log(
    ['', line(title, ''), rule, ...Object.entries(rows).map(([name, value]) => line(name, value))].join('\n'),
  );
}

const percent = (/** @type {number} */ share) => `${share.toFixed(2)} %`;
const ms = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;
/** @param {number[]} times @param {number} part */
const quantile = (times, part) =>
  ms([...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0);

const bytes = Object.entries(await payload()).map(([name, count]) => [name, String(count)]);
print('bytes after brotli', Object.fromEntries(bytes));

const share = agreement((password) => guess(password).score);
print(`${heldOut.length} held-out passwords`, {
  'the same score': percent(share((difference) => difference === 0)),
  'one higher': percent(share((difference) => difference === 1)),
  'two or more higher': percent(share((difference) => difference >= 2)),
  'one lower': percent(share((difference) => difference === -1)),
  'two or more lower': percent(share((difference) => difference <= -2)),
});
/** How many of these kinds our own words and rules rate lower. @param {RegExp} kinds */
function lowered(kinds) {
  const passwords = heldOut.filter(({ kind }) => kinds.test(kind)).map(({ password }) => password);
  const lower = passwords.filter((password) => estimate(password).score < guess(password).score);
  return percent((100 * lower.length) / passwords.length);
}
print('rated lower by our own rules', {
  'words people choose, digits and symbols behind them': lowered(/^topic/),
  'other words with something behind them': lowered(/^(word-tail|name|common-tail)/),
  'four words': lowered(/^passphrase/),
  'random characters': lowered(/^(random|letters)/),
});

mock.timers.reset();
const { start, page, answer } = await timing(heldOut.map(({ password }) => password));
print('time in Chromium', {
  'first answer, worker started by it': ms(start),
  'main thread, per key, median': quantile(page, 0.5),
  'main thread, per key, p99': quantile(page, 0.99),
  'until the answer, median': quantile(answer, 0.5),
  'until the answer, p99': quantile(answer, 0.99),
});
