// Each check of single sign-on is taken out in turn: the test that is named for it has to fail then.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { answerLoosenings } from './loosened/answer.js';
import { guardLoosenings } from './loosened/guard.js';
import { loosen, type Loosening } from './loosened/loosening.js';
import { metadataLoosenings } from './loosened/metadata.js';
import { presetLoosenings } from './loosened/presets.js';
import { sessionLoosenings } from './loosened/session.js';
import { tripLoosenings } from './loosened/trip.js';
import { windowCallbackLoosenings } from './loosened/window-callback.js';
import { windowLoosenings } from './loosened/window.js';
import { buildSite } from './support/site.js';

const all: readonly Loosening[] = [
  ...answerLoosenings,
  ...guardLoosenings,
  ...metadataLoosenings,
  ...presetLoosenings,
  ...sessionLoosenings,
  ...tripLoosenings,
  ...windowCallbackLoosenings,
  ...windowLoosenings,
];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('a check that is taken out is missed', { concurrency: 2 }, () => {
  for (const loosening of all) {
    test(`${loosening.check}: by "${loosening.caughtBy.test}"`, async () => {
      const inNode = loosening.caughtBy.file.endsWith('.test.ts');
      const { passed, failed } = await (inNode ? runInNode : runInPage)(loosening);
      assert.deepEqual({ passed, failed }, { passed: [], failed: [loosening.caughtBy.test] });
    });
  }
});

interface Outcome {
  readonly passed: string[];
  readonly failed: string[];
}

/** Against a page that is built without the check. */
async function runInPage(loosening: Loosening): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'pbx-auth-loosened-'));
  try {
    const plugins = [loosen(loosening)];
    await buildSite(plugins, folder);
    await buildCallback(plugins, folder);
    return await run(loosening.caughtBy, [], { SSO_SITE: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The callback page is bundled apart from the others (`scripts/callback-page.mjs`), and so it is here. */
async function buildCallback(plugins: Plugin[], folder: string): Promise<void> {
  const bundle = await rolldown({ input: here('../../src/oidc-callback.ts'), plugins, logLevel: 'silent' });
  await bundle.write({ file: join(folder, 'oidc-callback.js'), codeSplitting: false });
  await bundle.close();
}

/** With sources that are loaded without the check. */
async function runInNode(loosening: Loosening): Promise<Outcome> {
  loosen(loosening); // throws where there is nothing to loosen
  const { file, find, replace } = loosening;
  return run(loosening.caughtBy, ['--import', new URL('loosened/in-node.mjs', import.meta.url).href], {
    SSO_LOOSENED: JSON.stringify({ file, find, replace }),
  });
}

/** Runs one test in a process of its own. */
async function run(
  { file, test: name }: Loosening['caughtBy'],
  imports: string[],
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const pattern = `/${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$/`;
  const args = ['--import', 'tsx', ...imports, '--test-reporter=tap', `--test-name-pattern=${pattern}`];
  const child = spawn(process.execPath, [...args, here(file)], {
    env: { ...process.env, ...env, NODE_TEST_CONTEXT: undefined },
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
