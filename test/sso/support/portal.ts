import assert from 'node:assert/strict';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { visit, type Visitor } from './browser.js';
import type { PersonId } from './providers/people.js';
import type { Site } from './site.js';

/** What the page was told of a failure. */
export interface ToldError {
  readonly flow: string;
  readonly code: string;
  /** For developers: which check it was. */
  readonly reason?: string;
}

/** What single sign-on leaves in a browser, by key. */
export type Stored = Readonly<Record<'local' | 'session', readonly string[]>>;

const names = { google: 'Google', microsoft: 'Microsoft 365', other: 'Acme ID' } as const;
export type ProviderId = keyof typeof names;

const who: Readonly<Record<PersonId, string>> = {
  ana: 'Ana García López 101',
  elena: 'Elena Ruiz 105',
  stranger: 'Visitante',
};

/** The page of `site/main.ts`, as a person meets it. */
export class Portal {
  constructor(
    readonly visitor: Visitor,
    readonly site: Site,
  ) {}

  get page(): Page {
    return this.visitor.page;
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(this.site.origin + path);
    await this.page.waitForSelector('.pbx-provider, #who');
  }

  button(provider: ProviderId): Promise<ElementHandle> {
    return this.page
      .locator(`::-p-aria([name="Sign in with ${names[provider]}"][role="button"])`)
      .waitHandle();
  }

  /** Presses the button of a provider. */
  async press(provider: ProviderId): Promise<void> {
    await (await this.button(provider)).click();
  }

  /** The same, where that opens a window. */
  async pressForWindow(provider: ProviderId): Promise<Page> {
    const opened = new Promise<Page>((resolve, reject) => {
      this.page.once('popup', (popup) => popup && resolve(popup));
      setTimeout(reject, 10_000, new Error('No window opened.')).unref();
    });
    await this.press(provider);
    return opened;
  }

  async remember(): Promise<void> {
    await this.page.locator('input[name=remember]').click();
  }

  async assertSignedIn(person: PersonId, lasts = 'until the browser closes'): Promise<void> {
    await this.page.waitForSelector('#who');
    const text = (selector: string) => this.page.$eval(selector, (found) => found.textContent);
    assert.deepEqual([await text('#who'), await text('#lasts')], [who[person], lasts]);
  }

  async assertSignedOut(): Promise<void> {
    await this.page.waitForSelector('.pbx-provider');
    assert.equal(await this.page.$('#who'), null);
  }

  async signOut(): Promise<void> {
    await this.page.locator('#sign-out').click();
  }

  /** What the alert of the login says, once it says it. */
  async told(beginning: string): Promise<string> {
    const alert = `pbx-login >>> [role=alert]`;
    await this.page.waitForFunction(
      (start) =>
        document
          .querySelector('pbx-login')
          ?.shadowRoot?.querySelector('[role=alert]')
          ?.textContent.replaceAll(/\s+/g, ' ')
          .trim()
          .startsWith(start),
      {},
      beginning,
    );
    return this.page.$eval(alert, (found) => found.textContent.replaceAll(/\s+/g, ' ').trim());
  }

  /** All failures that the page was told of, since it was loaded. */
  errors(): Promise<ToldError[]> {
    return this.page.evaluate(() => (globalThis as unknown as { site: { errors: ToldError[] } }).site.errors);
  }

  /** Waits for a failure, and for nothing more. */
  async failsWith(code: string, reason?: string): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('#who') ??
        (globalThis as unknown as { site?: { errors: unknown[] } }).site?.errors.length,
    );
    const [first, ...more] = await this.errors();
    assert.deepEqual([first?.flow, first?.code], ['sso', code]);
    if (reason !== undefined) assert.equal(first?.reason, reason);
    assert.deepEqual(more, []);
    assert.equal(await this.page.$('#who'), null);
  }

  stored(): Promise<Stored> {
    return this.page.evaluate(() => ({
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage).sort(),
    }));
  }
}

/** A new visitor of a site, to whom nothing untoward may happen. */
export const meet = (browser: Browser, site: Site, deed: (portal: Portal) => Promise<void>): Promise<void> =>
  visit(browser, (visitor) => deed(new Portal(visitor, site)));
