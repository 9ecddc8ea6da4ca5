import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startMockServer } from '../../mocks/server.js';

const run = promisify(execFile);
const guide = new URL('../../docs/mock.md', import.meta.url);

describe('the walk with curl in docs/mock.md', () => {
  it('does what it says', async () => {
    const text = await readFile(guide, 'utf8');
    const [, script = '', said = ''] =
      /## A walk with curl.*?```sh\n(.*?)```.*?It prints\s+```text\n(.*?)```/s.exec(text) ?? [];
    const folder = await mkdtemp(join(tmpdir(), 'pbx-auth-walk-'));
    const mock = await startMockServer();
    try {
      const { stdout } = await run('bash', ['-eu', '-c', script], {
        cwd: folder,
        env: { ...process.env, API: mock.apiUrl },
      });
      assert.equal(stdout, said);
      const mails = mock.world.mailbox().filter(({ to }) => to === 'gloria.vidal@example.com');
      assert.deepEqual(
        mails.map(({ subject }) => subject),
        [
          'Welcome to our PBX',
          'Tu contraseña ha cambiado',
          'Tu contraseña ha cambiado',
          'Tu nueva contraseña',
        ],
      );
    } finally {
      await mock.close();
      await rm(folder, { recursive: true });
    }
  });
});
