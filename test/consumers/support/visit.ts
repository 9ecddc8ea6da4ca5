import { brotliCompressSync } from 'node:zlib';
import type { Browser, Locator, Page, Response } from 'playwright-core';
import { Problems } from '../../e2e/support/problems.js';
import type { Place } from '../../e2e/support/sites.js';

/** What every example shows, in whatever framework. */
export class Example {
  readonly #scripts: Response[] = [];

  constructor(readonly page: Page) {
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.#scripts.push(response);
    });
  }

  get login(): Locator {
    return this.page.locator('pbx-login');
  }
  get language(): Locator {
    return this.page.getByLabel('Language');
  }
  get newPassword(): Locator {
    return this.page.locator('#new-password');
  }
  field(name: 'username' | 'password'): Locator {
    return this.login.locator(`input[name=${name}]`);
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens the page, and waits until the form is there and nothing more comes. */
  async open(origin: string): Promise<void> {
    await this.page.goto(origin);
    await this.field('password').waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  async signIn(password: string): Promise<void> {
    await this.field('username').fill('101@demo.pbx.example');
    await this.field('password').fill(password);
    await this.button('Sign in').click();
  }

  async leaveAndReturn(): Promise<void> {
    await this.field('username').fill('101'); // loads what acts, so that this has to go, too
    await this.button('Hide').click();
    await this.login.waitFor({ state: 'detached' });
    await this.button('Show').click();
    await this.field('password').waitFor();
  }

  /** What the scripts weigh that were loaded, each after brotli. */
  async scriptBytes(): Promise<number> {
    const bodies = await Promise.all(this.#scripts.map((script) => script.body()));
    return bodies.reduce((total, body) => total + brotliCompressSync(body).length, 0);
  }
}

/** A new visitor of a place, to whom nothing untoward may happen. */
export async function visit(
  browser: Browser,
  place: Place,
  deed: (example: Example) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'es-ES' });
  context.setDefaultTimeout(15_000);
  try {
    const problems = new Problems(place);
    await problems.watch(context);
    const example = new Example(await context.newPage());
    await example.open(place.origin);
    await deed(example);
    problems.assertNone();
  } finally {
    await context.close();
  }
}
