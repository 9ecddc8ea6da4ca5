import assert from 'node:assert/strict';
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import type { Place } from './sites.js';

/** Everything in a browser that should not have happened. Whatever is in here fails the test. */
export class Problems {
  readonly #found: string[] = [];

  constructor(readonly place: Place) {}

  /** Listens to all pages of the context, from their first line on. */
  async watch(context: BrowserContext): Promise<void> {
    const { origin, backend } = this.place;
    const origins = [origin, ...(backend === undefined ? [] : [new URL(backend).origin])];
    await context.exposeBinding('pbxViolation', (_source, text: string) => this.#add(text));
    await context.addInitScript(reportViolations);
    context.on('request', (request) => {
      if (request.url().startsWith('http') && !origins.includes(new URL(request.url()).origin)) {
        this.#add(`a request to a stranger: ${request.method()} ${request.url()}`);
      }
    });
    context.on('page', (page) => this.#watchPage(page));
  }

  has(pattern: RegExp): boolean {
    return this.#found.some((problem) => pattern.test(problem));
  }

  /** For a test that means it, and has looked at them. */
  forget(): void {
    this.#found.splice(0);
    this.place.world?.reset();
  }

  assertNone(unmocked: readonly string[] = []): void {
    const { world } = this.place;
    const reports = world?.cspReports.entries() ?? [];
    assert.deepEqual(
      [
        ...this.#found,
        ...reports.map((report) => `CSP report: ${JSON.stringify(report)}`),
        ...unmocked.map((call) => `a call that no mock answered: ${call}`),
      ],
      [],
    );
  }

  #add(text: string): void {
    this.#found.push(text);
  }

  #watchPage(page: Page): void {
    page.on('pageerror', (error) => this.#add(`page error: ${error.message}`));
    page.on('crash', () => this.#add('the page crashed'));
    page.on('console', (message) => {
      if (isProblem(message))
        this.#add(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }
}

/** What browsers and tools note down by themselves; failing API calls, say, are what many tests are about. */
const ordinary = [
  /^Failed to load resource.*\/v1\//s,
  /^Lit is in dev mode/,
  /^WebSocket.*Back-Forward Cache/,
];

function isProblem(message: ConsoleMessage): boolean {
  const text = `${message.text()} ${message.location().url}`;
  const grave = message.type() === 'error' || message.type() === 'warning';
  return grave && !ordinary.some((pattern) => pattern.test(text));
}

/** Runs in the page, before its own scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    const { pbxViolation } = window as unknown as { pbxViolation: (text: string) => Promise<void> };
    void pbxViolation(`CSP violation: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}
