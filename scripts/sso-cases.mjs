// `npm run generate:sso-cases`: the list of attacks on single sign-on in docs/security.md, each with the tests that are named
// for it. `-- --check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

/** The attacks, by number, and what has to come of them. */
const cases = {
  22: 'An answer without a state: rejected, and nobody is asked for a token.',
  23: 'A wrong state: the same.',
  24: 'The state of another tab: the same.',
  25: 'A state that was used: the same; it is erased, whatever came of it.',
  26: 'A state older than ten minutes: the same.',
  27: 'The nonce is missing, another one, or one from before: rejected.',
  28: 'Another issuer, a slash at its end, another spelling; at Microsoft another tenant: rejected.',
  29: 'For another client (`aud`, `azp`), or for a stranger, too: rejected.',
  30: 'Of another time (`exp`, `iat`, `nbf`), or of none: rejected; where only the time is wrong, told as the clock.',
  31: 'Not signed, signed with the public key, by a stranger, or with a key that comes along: rejected. New keys are found.',
  32: 'Another issuer in the answer (RFC 9207), or none where it is announced, in errors, too: rejected.',
  33: 'Metadata of somebody else, or with addresses where others could listen: nobody is sent there.',
  34: 'A code of another flow with the right state: refused by PKCE, told in general words.',
  35: 'The callback opened twice, by reload, back or from the browser’s memory: nothing happens again.',
  36: 'The provider says no, or breaks: each in its own words, and nothing of its text is shown.',
  37: 'A code and an error, a code twice, an answer in the fragment: rejected.',
  38: 'The code is in no history, referrer or request but the one it is for.',
  39: 'A tenant or a domain that is not let in: rejected.',
  40: 'The e-mail address of somebody else: links nothing.',
  41: 'Two tabs renew at once: one request.',
  42: 'A refresh token that somebody else used: signed out in all tabs, and told so.',
  43: 'The token endpoint answers not at all, or not as one: the password is offered.',
  44: 'A provider that is not configured well: an error for the developer, and no request.',
  45: 'The person changes the provider meanwhile: the late answer of the first counts for nothing.',
  46: 'A message from another origin: ignored, and the sign-in goes on.',
  47: 'A message from another window of this origin: the same.',
  48: 'A message from a sandboxed frame: the same.',
  49: 'A message of any other shape: the same.',
  50: 'A message for another state: the same.',
  51: 'Nothing is said to whoever happens to listen (`*`).',
  52: 'The window is blocked: a sentence, and a way without it.',
  53: 'The window is closed: told without alarm, and everything can be pressed again.',
  54: 'A policy of the provider hides the window (COOP): the answer counts all the same.',
  55: 'The window never answers: can be cancelled, and ends by itself.',
  56: 'A second press, or the element is gone: no second window, and nothing is left behind.',
  57: 'A forged message on the channel of the tabs: ignored.',
};

const file = join(root, 'docs/security.md');
const begin = '<!-- cases: made by npm run generate:sso-cases -->';
const end = '<!-- /cases -->';

/** Test names by case, as the sources have them; what is filled in reads as `…`. */
function namedTests() {
  /** @type {Map<number, Map<string, string[]>>} */
  const found = new Map();
  const folder = join(root, 'test/sso');
  for (const name of readdirSync(folder)
    .filter((one) => /\.(e2e|test)\.ts$/.test(one))
    .sort()) {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const [, , number, title] of source.matchAll(/(['"`])case (\d+): ((?:(?!\1)[^\n])+)\1/g)) {
      const files = found.get(Number(number)) ?? new Map();
      const readable = (title ?? '').replaceAll(/\$\{[^}]*\}/g, '…');
      files.set(name, [...new Set([...(files.get(name) ?? []), readable])]);
      found.set(Number(number), files);
    }
  }
  return found;
}

/** @returns {string} */
function list() {
  const found = namedTests();
  const rows = Object.entries(cases).map(([number, attack]) => {
    const files = found.get(Number(number));
    if (!files) throw new Error(`No test is named for case ${number}.`);
    const tests = [...files].map(([name, titles]) => `${titles.join('; ')} (\`${name}\`)`);
    return `| ${number} | ${attack} | ${tests.join('<br>').replaceAll('|', '\\|')} |`;
  });
  return ['| case | attack, and what comes of it | tests |', '| --- | --- | --- |', ...rows].join('\n');
}

const text = readFileSync(file, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined)
  throw new Error(`docs/security.md has lost its marks: ${begin}`);
const { format } = await import('prettier');
const made = await format(`${before}${begin}\n\n${list()}\n\n${end}${after}`, {
  parser: 'markdown',
  ...JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')),
});
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (made !== text) {
  console.error('docs/security.md lists other tests than there are: run "npm run generate:sso-cases".');
  process.exitCode = 1;
}
