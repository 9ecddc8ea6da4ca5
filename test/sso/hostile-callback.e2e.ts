// The callback page, opened by whom it should not be, when it should not be, and watched: cases 24, 25, 35 and 38 of the attack
// catalogue.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  assertNoHandOver,
  countOf,
  failsWith,
  impatient,
  lastCallback,
  refuses,
  signIn,
  stage,
  type Play,
} from './support/hostile.js';
import { Portal } from './support/portal.js';
import { omit } from './support/providers/hostile-bend.js';

const state = 'The answer is to another question (state).';

/** At the provider's page, with the answer still to come: where it will lead. */
async function waiting(play: Play): Promise<string> {
  play.provider.bend.authorize.does = 'page';
  await signIn(play);
  await play.page.waitForSelector('#continue');
  return play.page.$eval('#continue', (link) => (link as HTMLAnchorElement).href);
}

/** It says that there is nothing to go on with, and leads to where one can begin. */
async function assertOver(page: Page): Promise<void> {
  await page.waitForSelector('main.final');
  const text = (selector: string) => page.$eval(selector, (found) => found.textContent);
  assert.equal(await text('h1'), 'This sign-in is no longer valid.');
  assert.equal(await text('a'), 'Go to the start page');
  assert.equal(new URL(page.url()).search, '');
}

/** What was asked of anybody since. */
const asked = ({ site, provider, backend }: Play) => ({
  pages: site.requests.filter(({ path }) => !/\.(html|js|css)$/.test(path)).length,
  provider: provider.requests.length,
  handOvers: backend.handOvers.length,
});

describe('a callback page that is opened by whom it should not be', () => {
  const opened = stage();

  opened('case 24: an answer for another tab', async (play) => {
    const { portal, page } = play;
    const url = await waiting(play);
    const other = await portal.visitor.context.newPage();
    await other.goto(url);
    await assertOver(other);
    assertNoHandOver(play);
    await page.bringToFront();
    await page.click('#continue');
    await portal.assertSignedIn('ana');
  });

  opened('case 24: an answer for another tab, in one that waits for its own', async (play) => {
    const { portal, page, site } = play;
    const url = await waiting(play);
    const { visitor } = portal;
    const other = await visitor.context.newPage();
    const there = { ...play, page: other, portal: new Portal({ ...visitor, page: other }, site) };
    await waiting(there);
    await other.goto(url);
    await refuses(there, state);
    await page.bringToFront();
    await page.click('#continue');
    await portal.assertSignedIn('ana');
  });

  opened('case 23: an answer as for a window, where the whole page was sent', async (play) => {
    const { portal, page, provider } = play;
    provider.bend.authorize.parameters['state'] = (usual) => `${usual};popup`;
    await impatient(page);
    await signIn(play);
    await assertOver(page);
    assertNoHandOver(play);
    provider.reset();
    await page.click('a');
    await portal.press('other');
    await portal.assertSignedIn('ana');
  });

  opened('case 25: an answer that was used', async (play) => {
    const { portal, page } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    const before = asked(play);
    await page.goto(lastCallback(play));
    await assertOver(page);
    assert.deepEqual(asked(play), before);
  });

  opened('case 25: an answer that was refused', async (play) => {
    const { page, provider } = play;
    provider.bend.authorize.parameters['iss'] = omit;
    await signIn(play);
    await failsWith(play, 'sso-rejected');
    const before = asked(play);
    await page.goto(lastCallback(play));
    await assertOver(page);
    assert.deepEqual(asked(play), before);
  });

  opened('case 25: a second answer, before the first one was looked at', async (play) => {
    const { page, site } = play;
    await waiting(play);
    const stopReturning = await withoutStartPage(play);
    await page.click('#continue');
    await page.waitForFunction(() => location.protocol === 'chrome-error:');
    await page.goto(`${site.redirectUri}?code=of-an-attacker&state=x`);
    await assertOver(page);
    await stopReturning();
    await page.goto(`${site.origin}/#pbx-resume`);
    await play.portal.assertSignedIn('ana');
  });

  opened('case 25: an answer after somebody came back without one', async (play) => {
    const { page, site } = play;
    const url = await waiting(play);
    await page.goto(`${site.origin}/#pbx-resume`);
    await failsWith(play, 'sso-rejected');
    await page.goto(url);
    await assertOver(page);
    assertNoHandOver(play);
  });

  for (const [what, trip] of [
    ['no JSON', '{'],
    ['null', 'null'],
    ['of another shape', '{"state":1,"returnTo":"/","attempt":{}}'],
  ] as const)
    opened(`case 25: what is kept is ${what}`, async ({ page, portal, site }) => {
      await portal.open();
      await page.evaluate((kept) => sessionStorage.setItem('pbx-auth.sso-trip', kept), trip);
      await page.goto(`${site.redirectUri}?code=c&state=s`);
      await assertOver(page);
    });

  opened('case 14: a way back to another origin leads to the start page', async (play) => {
    const { page, site, provider } = play;
    await waiting(play);
    await page.goto(site.origin);
    await page.evaluate((elsewhere) => {
      const key = 'pbx-auth.sso-trip';
      const trip = JSON.parse(sessionStorage.getItem(key) ?? '') as object;
      sessionStorage.setItem(key, JSON.stringify({ ...trip, returnTo: elsewhere }));
    }, `${provider.issuer}/signin`);
    await page.goto(`${site.redirectUri}?code=c&state=s`);
    await page.waitForSelector('.pbx-provider');
    assert.equal(page.url(), `${site.origin}/`);
  });
});

/** The start page cannot be had; until the function is called that this gives. */
async function withoutStartPage({ page, site }: Play): Promise<() => Promise<void>> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.url() === `${site.origin}/#pbx-resume` || request.url() === `${site.origin}/`
      ? request.abort()
      : request.continue());
  });
  return async () => {
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
  };
}

describe('a callback page that is opened again', () => {
  const opened = stage();

  opened('case 35: it is not among the pages that one can go back to', async (play) => {
    const { portal, page, site } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    const urls = await historyOf(page);
    assert.deepEqual(
      urls.filter((url) => url.startsWith(site.redirectUri)),
      [],
    );
    const before = asked(play);
    await page.goBack();
    await portal.assertSignedIn('ana');
    assert.equal(asked(play).handOvers, before.handOvers);
    assert.equal(asked(play).provider, before.provider);
  });

  opened('case 35: a reload of it', async (play) => {
    const { portal, page } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    await page.goto(lastCallback(play));
    await assertOver(page);
    const before = asked(play);
    await page.reload();
    await assertOver(page);
    assert.deepEqual(asked(play), before);
  });

  opened("case 35: back to it, from the browser's memory", async (play) => {
    const { portal, page } = play;
    await signIn(play);
    await portal.assertSignedIn('ana');
    await page.goto(lastCallback(play));
    await assertOver(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => persisted && (document.title = 'from memory')),
    );
    await page.click('a');
    await portal.assertSignedIn('ana');
    const before = asked(play);
    await page.goBack();
    await assertOver(page);
    assert.equal(await page.title(), 'from memory');
    assert.deepEqual(asked(play), before);
  });

  opened('case 35: a reload of the page that it led back to', async (play) => {
    const { page, portal, provider } = play;
    provider.bend.authorize.refusal = { error: 'access_denied' };
    await signIn(play);
    await failsWith(play, 'sso-cancelled');
    await page.reload();
    await portal.assertSignedOut();
    assert.deepEqual(await portal.errors(), []);
    assert.equal(countOf(provider, '/authorize'), 1);
  });
});

async function historyOf(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}
