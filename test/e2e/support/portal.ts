import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { LogEntry, ScenarioName } from '../../../mocks/index.js';
import type { Problems } from './problems.js';
import type { Place } from './sites.js';

export type Language = 'es' | 'en';

/** The person's password; 104's is right, too, but the account is locked. */
export const passwords = { '101': 'tormenta-violeta-31-Faro', '104': 'roble-sobre-96-Niebla' } as const;

export interface Choices {
  readonly lang?: Language;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'rtl';
  readonly scenario?: string;
}

/** The portal in one tab, as a person meets it. */
export class Portal {
  constructor(
    readonly page: Page,
    readonly place: Place,
    readonly problems: Problems,
  ) {}

  get context(): BrowserContext {
    return this.page.context();
  }

  /** Opens the portal, and waits until somebody can do something there. */
  async open(path = '/', choices: Choices = {}): Promise<void> {
    await this.page.goto(this.address(path, choices));
    await this.ready();
  }

  address(path: string, choices: Choices = {}): string {
    const url = new URL(path, this.place.origin);
    const { backend } = this.place;
    const all = { lang: 'es', ...choices, ...(backend !== undefined && { backend }) };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  }

  async ready(): Promise<void> {
    const forms = 'pbx-login button[type=submit], pbx-forgot-password button, pbx-first-access button';
    await this.page.locator(`${forms}, .bar, .sheet, .tool`).first().waitFor();
  }

  /** A further tab of the same browser. */
  async newTab(): Promise<Portal> {
    return new Portal(await this.context.newPage(), this.place, this.problems);
  }

  get login(): Locator {
    return this.page.locator('pbx-login');
  }
  get username(): Locator {
    return this.login.locator('input[name=username]');
  }
  get password(): Locator {
    return this.login.locator('input[name=password]');
  }
  get remember(): Locator {
    return this.login.locator('input[name=remember]');
  }
  get submit(): Locator {
    return this.login.locator('button[type=submit]');
  }
  get alert(): Locator {
    return this.login.locator('[role=alert]');
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get signOutButton(): Locator {
    return this.page.getByRole('button', { name: /^(Cerrar sesión|Sign out)$/ });
  }

  provider(name: 'Google' | 'Microsoft 365'): Locator {
    return this.login.getByRole('button', { name });
  }

  async fill(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
  }

  /** Fills in the form and sends it off. */
  async attempt(username: string, password: string): Promise<void> {
    await this.fill(username, password);
    await this.submit.click();
  }

  async signIn(remember = false): Promise<void> {
    await this.fill('101', passwords['101']);
    await this.remember.setChecked(remember);
    await this.submit.click();
    await this.assertSignedIn('Ana García López', '101');
  }

  async assertSignedIn(name: string, number: string): Promise<void> {
    await this.page.locator('.bar').waitFor();
    assert.match(await this.heading.innerText(), new RegExp(name));
    assert.equal(await this.page.locator('#extension').innerText(), number);
  }

  /** Signs in on the way to Settings > Personal > Password. */
  async openPasswordChange(choices: Choices = {}): Promise<void> {
    await this.open('/settings/personal/password', choices);
    await this.attempt('101', passwords['101']);
    await this.change('newPassword').waitFor();
  }

  change(field: 'currentPassword' | 'newPassword' | 'confirmPassword' | 'endOtherSessions'): Locator {
    return this.page.locator(`pbx-password-change input[name=${field}]`);
  }

  async changePassword(current: string, next: string, again = next): Promise<void> {
    await this.change('currentPassword').fill(current);
    await this.change('newPassword').fill(next);
    await this.change('confirmPassword').fill(again);
    await this.page.locator('pbx-password-change > form button[type=submit]').click();
  }

  async signOut(): Promise<void> {
    await this.signOutButton.click();
    await this.submit.waitFor();
  }

  /** What the alert says, once it says something; or once it begins as told. */
  async told(beginning = ''): Promise<string> {
    await this.alert.locator('strong', { hasText: beginning }).waitFor();
    return (await this.alert.innerText()).replaceAll(/\s+/g, ' ');
  }

  /** Whether the alert is silent. */
  async toldNothing(): Promise<boolean> {
    return (await this.alert.locator('strong').count()) === 0;
  }

  /** The calls that the mock has answered, of one operation. */
  async calls(operation: string): Promise<LogEntry[]> {
    const log = this.place.world?.log.entries() ?? (await this.#control<LogEntry[]>('GET', '/log'));
    return log.filter((entry) => entry.operation === operation);
  }

  async passTime(seconds: number): Promise<void> {
    if (this.place.world) this.place.world.clock.advance(seconds * 1000);
    else await this.#control('PUT', '/clock', { advanceSeconds: seconds });
  }

  async play(scenario: ScenarioName): Promise<void> {
    if (this.place.world) this.place.world.scenario = [scenario];
    else await this.#control('PUT', '/scenario', { scenario });
  }

  /** The switches of the embedded mock, which answers its page only. */
  #control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    return this.page.evaluate(
      async ([url, init]) => {
        const response = await fetch(url, init);
        return (await response.json()) as Answer;
      },
      [`/__mock${path}`, { method, ...(body && { body: JSON.stringify(body) }) }] as const,
    );
  }
}
