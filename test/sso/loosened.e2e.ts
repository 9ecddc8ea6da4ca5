// Each check of single sign-on is taken out in turn: the test that is named for it has to fail then.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerLoosenings } from './loosened/answer.js';
import { loosen, type Loosening } from './loosened/loosening.js';
import { buildSite } from './support/site.js';

const all: readonly Loosening[] = [...answerLoosenings];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('a check that is taken out is missed', { concurrency: 2 }, () => {
  for (const loosening of all) {
    test(`${loosening.check}: by "${loosening.caughtBy.test}"`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'pbx-auth-loosened-'));
      try {
        await buildSite([loosen(loosening)], folder);
        const { passed, failed } = await run(loosening.caughtBy, folder);
        assert.deepEqual({ passed, failed }, { passed: [], failed: [loosening.caughtBy.test] });
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }
});

/** Runs one test against a page that was built already. */
async function run(
  { file, test: name }: Loosening['caughtBy'],
  folder: string,
): Promise<{ passed: string[]; failed: string[] }> {
  const pattern = `/${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$/`;
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=tap',
    `--test-name-pattern=${pattern}`,
    here(file),
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, SSO_SITE: folder, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  const lines = Buffer.concat(chunks).toString().split('\n');
  // Suites are numbered lines, too: only what was asked for counts.
  const named = (sign: 'ok' | 'not ok'): string[] =>
    lines.flatMap((line) => {
      const [, found = ''] = new RegExp(`^ *${sign} \\d+ - (.*?)(?: # .*)?$`).exec(line) ?? [];
      return found.replaceAll('\\#', '#') === name ? [found] : [];
    });
  return { passed: named('ok'), failed: named('not ok') };
}
