// The packed package in projects of its users: each folder of examples/ is installed, built and opened, and all of them are
// put through the same. `CONSUMERS=html,vite`: only some.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import type { Place } from '../e2e/support/sites.js';
import { chosenConsumers, versionIn } from './support/consumers.js';
import { openHeap } from './support/heap.js';
import { build, install, pack } from './support/install.js';
import { emptyRow, print, timed } from './support/matrix.js';
import { serve } from './support/site.js';
import { visit, type Example } from './support/visit.js';

const rightPassword = 'tormenta-violeta-31-Faro';

const rows = chosenConsumers().map(emptyRow);
const workshop = mkdtempSync(join(tmpdir(), 'pbx-auth-consumers-'));
let browser: Browser;
let tarball: string;

before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  tarball = pack(workshop);
});
after(async () => {
  await browser.close();
  rmSync(workshop, { recursive: true });
  print(rows);
});

for (const row of rows) {
  describe(row.consumer.name, () => {
    const folder = join(workshop, row.consumer.name);
    let place: Place | undefined;
    after(() => place?.leave());

    const visitor = (deed: (example: Example) => Promise<void>) => {
      row.visits++;
      return async (): Promise<void> => {
        assert.ok(place, 'it was built, and is served');
        await visit(browser, place, deed);
        row.passed++;
      };
    };

    test('installs', () => {
      row.install = timed(() => install(row.consumer.name, folder, tarball));
      row.version = versionIn(folder, row.consumer);
    });

    test('builds', async () => {
      row.build = timed(() => build(folder));
      place = await serve(row.consumer, folder);
    });

    const { rendered } = row.consumer;
    if (rendered !== undefined)
      test('is rendered on the server', async () => {
        const response = await fetch(place!.origin);
        assert.ok((await response.text()).includes(rendered));
      });

    test(
      'shows the form, with a property that it has set',
      visitor(async (example) => {
        await example.login.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
        row.scriptBytes = await example.scriptBytes();
      }),
    );

    test(
      'changes the language',
      visitor(async (example) => {
        await example.button('Sign in').waitFor();
        await example.language.selectOption('es');
        await example.button('Iniciar sesión').waitFor();
        await example.language.selectOption('en');
        await example.button('Sign in').waitFor();
      }),
    );

    test(
      'says what is wrong, then signs in and hears of it',
      visitor(async (example) => {
        await example.signIn('wrong');
        await example.login.locator('[role=alert] strong').waitFor();
        await example.signIn(rightPassword);
        await example.page.getByText('Welcome, Ana García López').waitFor();
      }),
    );

    test(
      'rates a password',
      visitor(async ({ page, newPassword }) => {
        await newPassword.pressSequentially(rightPassword);
        await page.locator('meter[value="4"]').waitFor({ state: 'attached' });
        row.rater = page.workers().length > 0 ? 'worker' : 'page';
      }),
    );

    test(
      'leaves and comes back, and leaves nothing behind',
      visitor(async (example) => {
        const countAlive = await openHeap(example.page);
        for (let time = 0; time < 3; time++) await example.leaveAndReturn();
        const before = await countAlive();
        for (let time = 0; time < 20; time++) await example.leaveAndReturn();
        const after = await countAlive();
        for (const kind of ['logins', 'listeners', 'nodes'] as const)
          assert.ok(after[kind] <= before[kind], `${kind}: ${before[kind]}, and ${after[kind]} afterwards`);
      }),
    );
  });
}
