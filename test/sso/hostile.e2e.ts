// A provider whose every answer can be bent: cases 22 to 45 of the attack catalogue.
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startBackend, type Backend } from './support/backend.js';
import { launchBrowser } from './support/browser.js';
import { meet, type Portal } from './support/portal.js';
import { startHostileProvider, type HostileProvider } from './support/providers/hostile-provider.js';
import { startSite, type Site } from './support/site.js';

describe('an answer that is not what it should be', () => {
  let site: Site;
  let provider: HostileProvider;
  let backend: Backend;
  let browser: Browser;

  before(async () => {
    site = await startSite();
    provider = await startHostileProvider('localhost');
    const { issuer, clientId } = provider;
    backend = await startBackend({ other: { issuer, clientId } });
    site.connect = [issuer, new URL(backend.apiUrl).origin];
    const options = { authority: issuer, clientId, name: 'Acme ID' };
    site.config = { apiUrl: backend.apiUrl, providers: { other: { preset: 'oidc', options } } };
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.stop(), provider.stop(), backend.stop()]);
  });

  const sent = (name: string, deed: (portal: Portal) => Promise<void>): void => {
    void test(name, () =>
      meet(browser, site, async (portal) => {
        provider.reset();
        await deed(portal);
      }),
    );
  };

  sent('what is right signs in', async (portal) => {
    await portal.open();
    await portal.press('other');
    await portal.assertSignedIn('ana');
  });

  sent('case 23: a wrong state', async (portal) => {
    provider.bend.authorize.parameters['state'] = 'another';
    await portal.open();
    await portal.press('other');
    await portal.failsWith('sso-rejected', 'The answer is to another question (state).');
  });
});
