import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs Node and says what it printed. */
export function node(args: string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Outcome {
  // Node tells the children of its test runner to report to it; ours are programs of their own.
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
    cwd,
    timeout: 150_000,
  });
  return { status, output: stdout + stderr };
}

/** An empty folder that goes away after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-test-'));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}
