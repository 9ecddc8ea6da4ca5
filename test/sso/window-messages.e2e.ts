// Messages that are not the answer of the window that was opened: cases 46 to 51 and 57 of the attack catalogue. They are
// ignored, and the sign-in goes on: the real answer ends it.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  act,
  assertSignsIn,
  atProvider,
  finishesItself,
  forged,
  goAway,
  heardFrom,
  isClosed,
  lead,
  onStage,
  openTab,
  sayYes,
  withoutPolicy,
  type Away,
  type Scene,
} from './support/windows.js';
import { spy } from './support/window-spy.js';

const test = onStage();

const tellOpener = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((data) => (opener as Window).postMessage(data, '*'), message);

/** In the page, which has a policy against frames of other addresses. */
async function addFrame({ page }: Scene, sandbox?: string) {
  await page.evaluate((rules) => {
    const frame = document.createElement('iframe');
    if (rules !== undefined) frame.setAttribute('sandbox', rules);
    document.body.append(frame);
  }, sandbox);
  const [, frame] = page.frames();
  return frame!;
}

/** The provider's window shows something of the page's own origin, that posts what it is told. */
async function atOurOrigin(scene: Scene): Promise<Away> {
  withoutPolicy(scene);
  const away = await goAway(scene);
  await lead(away, `${scene.site.origin}/oidc-callback.js`);
  return away;
}

async function assertStillSignsIn(scene: Scene, away: Away): Promise<void> {
  await sayYes(away);
  await assertSignsIn(scene);
}

describe('a message of somebody else', () => {
  test('case 46: of the provider’s page, in the right window', async (scene) => {
    const away = await goAway(scene);
    await tellOpener(away.popup, forged(away));
    assert.deepEqual(await heardFrom(scene, 1), [scene.provider.issuer]);
    await assertStillSignsIn(scene, away);
  });

  test('case 46: of a third origin, that the provider’s page led the window to', async (scene) => {
    const away = await goAway(scene);
    await lead(away, `${scene.provider.otherOrigin}/signin`);
    await tellOpener(away.popup, forged(away));
    assert.deepEqual(await heardFrom(scene, 1), [scene.provider.otherOrigin]);
    await assertStillSignsIn(scene, away);
  });

  test('case 47: of a frame of our origin', async (scene) => {
    const away = await goAway(scene);
    const frame = await addFrame(scene);
    await frame.evaluate((data) => parent.postMessage(data, '*'), forged(away));
    assert.deepEqual(await heardFrom(scene, 1), [scene.site.origin]);
    await assertStillSignsIn(scene, away);
  });

  test('case 47: of another window of our origin', async (scene) => {
    const away = await goAway(scene);
    const opened = new Promise<Page>((resolve) => scene.page.once('popup', (popup) => resolve(popup!)));
    await scene.page.evaluate(() => void open('/oidc-callback.js', '_blank', 'popup'));
    const other = await opened;
    await other.waitForFunction(() => document.body.textContent);
    await tellOpener(other, forged(away));
    assert.deepEqual(await heardFrom(scene, 1), [scene.site.origin]);
    await assertStillSignsIn(scene, away);
  });

  test('case 48: of a sandboxed frame', async (scene) => {
    const away = await goAway(scene);
    const frame = await addFrame(scene, 'allow-scripts');
    await frame.evaluate((data) => parent.postMessage(data, '*'), forged(away));
    assert.deepEqual(await heardFrom(scene, 1), ['null']);
    await assertStillSignsIn(scene, away);
  });

  test('case 48: of a sandboxed page in the right window', async (scene) => {
    scene.provider.bend.authorize.headers = { 'content-security-policy': 'sandbox allow-scripts' };
    const away = await goAway(scene);
    await tellOpener(away.popup, forged(away));
    assert.deepEqual(await heardFrom(scene, 1), ['null']);
    await assertStillSignsIn(scene, away);
  });
});

/** How something may look that comes from the right window and origin. It is sent as text. */
const shapes: Readonly<Record<string, readonly ((right: ReturnType<typeof forged>) => unknown)[]>> = {
  malformed: [
    () => null,
    () => undefined,
    () => 'pbx-auth.answer',
    () => 7,
    () => [],
    ({ state, url }) => ({ state, url }),
    ({ kind, state }) => ({ kind, state }),
    ({ state, url }) => ({ kind: 'pbx-auth.receipt', state, url }),
    ({ state, url }) => ({ kind: ['pbx-auth.answer'], state, url }),
    ({ kind, state, url }) => ({ kind, state: [state], url }),
    ({ kind, state, url }) => ({ kind, state, url: [url] }),
    ({ kind, state, url }) => ({ kind, state, url: new Map([[url, url]]) }),
    ({ kind, state, url }) => new Map(Object.entries({ kind, state, url })),
    ({ kind, state, url }) => new Blob([kind, state, url]),
    ({ kind, state, url }) => JSON.stringify({ kind, state, url }),
  ],
  huge: [
    ({ kind, state, url }) => ({ kind, state, url: `${url}&more=`.padEnd(16_385, 'x') }),
    ({ kind, state, url }) => ({ kind, state, url: `${url}&more=`.padEnd(5_000_000, 'x') }),
  ],
  cyclic: [
    (right) => Object.assign(right, { url: right }),
    (right) => Object.assign([right], right, { url: [right] }),
  ],
  'laden with getters': [
    ({ kind, state, url }) => ({
      kind,
      state,
      get url() {
        return [url];
      },
    }),
    ({ kind, state, url }) => Object.create({ kind, state, url }) as object,
  ],
};

describe('case 49: of the right window and our origin, but', () => {
  for (const [what, makers] of Object.entries(shapes)) {
    test(`case 49: ${what}`, async (scene) => {
      const away = await atOurOrigin(scene);
      const right = JSON.stringify(forged(away));
      for (const maker of makers)
        await away.popup.evaluate(`opener.postMessage((${String(maker)})(${right}), location.origin)`);
      const from = await heardFrom(scene, makers.length);
      assert.deepEqual(from, Array(makers.length).fill(scene.site.origin));
      await assertStillSignsIn(scene, away);
    });
  }

  test('case 49: with members that throw, which only our own page could make', async (scene) => {
    const away = await goAway(scene);
    await scene.page.evaluate(() => {
      const data = {
        get kind(): string {
          throw new Error('Do not touch');
        },
      };
      const init = { data, origin: location.origin, source: windowSpy.latest };
      dispatchEvent(new MessageEvent('message', init));
    });
    await assertStillSignsIn(scene, away);
  });

  test('an answer that is as long as they get signs in', async (scene) => {
    withoutPolicy(scene);
    scene.provider.bend.authorize.parameters['more'] = 'x';
    const away = await goAway(scene);
    await sayYes({
      ...away,
      answer: away.answer.replace('more=x', 'more='.padEnd(16_384 + 6 - away.answer.length, 'x')),
    });
    await assertSignsIn(scene);
  });
});

describe('an answer to another question', () => {
  for (const [what, stateOf] of [
    ['unknown', () => 'unknown;popup'],
    ['missing', () => undefined],
    ['longer', (state: string) => `${state}x`],
  ] as const) {
    test(`case 50: of a state that is ${what}`, async (scene) => {
      const away = await atOurOrigin(scene);
      await tellOpener(away.popup, { ...forged(away), state: stateOf(away.state) });
      await heardFrom(scene, 1);
      await assertStillSignsIn(scene, away);
    });
  }

  test('case 50: of a state that is over', async (scene) => {
    const first = await goAway(scene);
    await act(scene, 'cancel-window');
    const away = await atOurOrigin(scene);
    await tellOpener(away.popup, forged(first));
    await heardFrom(scene, 1);
    await assertStillSignsIn(scene, away);
  });
});

const broadcast = (tab: Page, name: string, data: unknown): Promise<void> =>
  tab.evaluate(
    (channel, message) => new BroadcastChannel(`pbx-auth.sso.${channel}`).postMessage(message),
    name,
    data,
  );

describe('a broadcast of a page of our origin', () => {
  test('case 57: where nobody listens', async (scene) => {
    const away = await goAway(scene);
    const tab = await openTab(scene);
    const state = 'unknown;popup';
    await broadcast(tab, state, { ...forged(away), state });
    await broadcast(tab, '', forged(away));
    await assertStillSignsIn(scene, away);
  });

  test('case 57: with another state than that of its channel', async (scene) => {
    const away = await goAway(scene);
    const tab = await openTab(scene);
    await broadcast(tab, away.state, { ...forged(away), state: 'unknown;popup' });
    assert.deepEqual(await heardFrom(scene, 1), ['channel']);
    await assertStillSignsIn(scene, away);
  });

  test('case 57: malformed', async (scene) => {
    const away = await goAway(scene);
    const tab = await openTab(scene);
    const { kind, state, url } = forged(away);
    const messages = [null, 'pbx-auth.answer', { state, url }, { kind, state }, { kind, state, url: [url] }];
    for (const message of messages) await broadcast(tab, state, message);
    await heardFrom(scene, messages.length);
    await assertStillSignsIn(scene, away);
  });
});

describe('what we post', () => {
  test('case 51: names our own origin as its target, and both sides say no more than they have to', async (scene) => {
    withoutPolicy(scene);
    const away = await goAway(scene);
    await spy(away.popup);
    await assertStillSignsIn(scene, away);
    const { origin } = scene.site;
    await scene.page.waitForFunction(() => windowSpy.posted.length > 1);
    assert.deepEqual(await scene.page.evaluate(() => windowSpy.posted), [
      [origin, 'pbx-auth.answer'],
      [origin, 'pbx-auth.receipt'],
    ]);
  });

  test('case 51: nothing reaches the provider’s page', async (scene) => {
    const away = await goAway(scene);
    await away.popup.evaluate(() => addEventListener('message', () => console.error('The provider heard')));
    await act(scene, 'show-window');
    await scene.portal.press('other');
    // Answered in another window, to which the person took the provider's address.
    await openTab(scene, away.answer);
    await assertSignsIn(scene);
  });
});

/** Up to the provider's page, from a frame: what it and its window broadcast does not reach the other one. */
async function goAwayFromFrame(scene: Scene) {
  const { page, portal, provider, site } = scene;
  withoutPolicy(scene);
  finishesItself(scene);
  site.headers['content-security-policy'] = 'frame-ancestors *';
  await page.goto(`${provider.issuer}/somewhere`);
  await page.evaluate((url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  }, site.origin);
  const frame = await page.waitForFrame((one) => one.url().startsWith(site.origin));
  await frame.locator('.pbx-provider').click();
  const { context } = portal.visitor;
  const target = await context.waitForTarget((one) => one.url().includes('/authorize'));
  return { frame, away: await atProvider((await target.page())!) };
}

describe('a page in a frame of another site', () => {
  test('hears its window all the same', async (scene) => {
    const { frame, away } = await goAwayFromFrame(scene);
    await sayYes(away);
    await frame.waitForSelector('#who');
  });

  test('lets its window know that it heard', async (scene) => {
    const { frame, away } = await goAwayFromFrame(scene);
    scene.provider.bend.token.instead = 'hang';
    await sayYes(away);
    await isClosed(away.popup);
    assert.equal(await frame.$('#who'), null); // it was not closed because all is over
  });
});
