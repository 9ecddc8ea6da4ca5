// What others can make of what tabs say to each other, and of a refresh token that they got hold of.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { PlainProvider } from './support/providers/plain-provider.js';
import { metadataOf, refresh } from './support/providers/walk.js';
import {
  assertShared,
  meetTab,
  renewFor,
  sessionEngines,
  signIn,
  startStage,
  usedTokens,
  type Stage,
  type Tab,
} from './support/sessions.js';

type Deed = (tab: Tab, stage: Stage) => Promise<void>;
type Held = (name: string, deed: Deed) => void;

for (const engine of sessionEngines) {
  describe(`Others who are at the tokens (${engine})`, () => {
    let stage: Stage;
    before(async () => {
      stage = await startStage(engine);
    });
    after(() => stage.stop());

    /** Begins with a tab that is signed in. */
    const held = (name: string, deed: Deed): void => {
      test(name, () =>
        meetTab(stage, async (tab) => {
          await signIn(tab, stage.plain, { tokens: 'session' });
          await deed(tab, stage);
        }),
      );
    };

    describe('hear tabs talk', () => overheard(held));
    describe('have stolen a refresh token', () => stolen(held));
  });
}

function overheard(held: Held): void {
  held('case 41: what tabs say to each other holds no readable token', async (tab, stage) => {
    const [sleeper, spy] = [await tab.asleep(), await tab.another()];
    await listenIn(spy.page);
    const before = await tab.kept();
    await tab.renew();
    await sleeper.open();
    await sleeper.renew();
    const after = await sleeper.kept();
    const said = await messages(spy.page);
    for (const kind of ['ask', 'tell']) assert.ok(said.includes(`"kind":"${kind}"`), said);
    for (const { accessToken, refreshToken = '', idToken, user } of [before, after])
      for (const text of [accessToken, refreshToken, idToken, user.displayName])
        assert.ok(!said.includes(text));
    await assertShared(stage, [tab, sleeper], 1);
  });

  held('case 57: an answer that is not sealed with the token is ignored', async (tab, stage) => {
    const [sleeper, spy] = [await tab.asleep(), await tab.another()];
    const forged = { ...(await tab.kept()), accessToken: 'forged' };
    await forge(spy.page, forged);
    await tab.renew();
    assert.notEqual(await tab.accessToken(), 'forged');
    await answerSecond(tab.page);
    await sleeper.open();
    await sleeper.renew();
    await assertShared(stage, [tab, sleeper], 1);
  });

  held('case 57: messages of no sense are ignored', async (tab, stage) => {
    const [other, spy] = [await tab.duplicate(), await tab.another()];
    await spy.page.evaluate(() => {
      const channel = new BroadcastChannel('pbx-auth.sso-siblings');
      for (const message of [null, undefined, 1, 'end', [], {}]) channel.postMessage(message);
      for (const kind of ['ask', 'tell', 'end', 'then'])
        for (const id of [undefined, null, 'x', {}]) channel.postMessage({ kind, id, iv: 'x', bytes: 1 });
    });
    await renewFor(tab, [other]);
    await assertShared(stage, [tab, other], 1);
  });
}

const listenIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: unknown[] = [];
    const channel = new BroadcastChannel('pbx-auth.sso-siblings');
    channel.onmessage = ({ data }: MessageEvent<{ kind: string }>) => {
      said.push(data);
      // Who knows how tokens are called can ask for them, too.
      if (data.kind === 'ask') channel.postMessage(data);
    };
    Object.assign(globalThis, { said });
  });

/** With bytes as text. */
const messages = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { said } = globalThis as unknown as { said: unknown[] };
    return JSON.stringify(said, (_, value: unknown) => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      return ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value;
    });
  });

/** Answers all that is asked before anybody else can: sealed with another token, or not at all. */
const forge = (page: Page, value: object): Promise<void> =>
  page.evaluate(async (text) => {
    const plain = new TextEncoder().encode(text);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const secret = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('key of somebody else'));
    const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
    const channel = new BroadcastChannel('pbx-auth.sso-siblings');
    channel.onmessage = ({ data: { id } }: MessageEvent<{ id: string }>) => {
      for (const bytes of [sealed, plain, plain.buffer]) channel.postMessage({ kind: 'tell', id, iv, bytes });
      channel.postMessage({ kind: 'tell', id, ...(JSON.parse(text) as object) });
    };
  }, JSON.stringify(value));

/** What is said in this page waits for somebody else to answer. */
const answerSecond = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const post = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'postMessage');
    const channel = new BroadcastChannel('pbx-auth.sso-siblings');
    const answered = new Promise<void>((resolve) => {
      channel.onmessage = ({ data: { kind } }: MessageEvent<{ kind: string }>) => {
        if (kind === 'tell') resolve();
      };
    });
    BroadcastChannel.prototype.postMessage = function (message) {
      void answered.then(() => (post?.value as typeof this.postMessage).call(this, message));
    };
  });

function stolen(held: Held): void {
  held(
    'case 42: a stolen refresh token, used first, ends the session in all tabs',
    async (tab, { plain }) => {
      const tabs = [tab, await tab.duplicate(), await tab.duplicate()];
      const { refreshToken = '' } = await tab.kept();
      const stolenFrom = await steal(plain, refreshToken);
      for (const one of tabs) await one.listen();
      assert.deepEqual(await tab.call('renewSession'), { code: 'session-expired' });
      for (const one of tabs) {
        await one.assertOver();
        assert.deepEqual([await one.changes(), await one.errors()], [['signed-out'], []]);
      }
      assert.equal(await steal(plain, stolenFrom), undefined);
      for (const one of tabs) {
        await one.page.reload();
        await one.assertOver();
      }
      assert.deepEqual(usedTokens(plain), [refreshToken, refreshToken, stolenFrom]);
    },
  );

  held(
    'case 42: an old refresh token, used by somebody, ends the session in all tabs',
    async (tab, { plain }) => {
      const tabs = [tab, await tab.duplicate()];
      const { refreshToken = '' } = await tab.kept();
      await renewFor(tab, tabs);
      assert.equal(await steal(plain, refreshToken), undefined);
      assert.deepEqual(await tab.call('renewSession'), { code: 'session-expired' });
      for (const one of tabs) await one.assertOver();
    },
  );

  held('case 42: a tab that slept learns of it when it wakes', async (tab, { plain }) => {
    const sleeper = await tab.asleep();
    const { refreshToken = '' } = await tab.kept();
    await steal(plain, refreshToken);
    assert.deepEqual(await tab.call('renewSession'), { code: 'session-expired' });
    await sleeper.open();
    assert.deepEqual(await sleeper.call('renewSession'), { code: 'session-expired' });
    await sleeper.assertOver();
    assert.deepEqual(usedTokens(plain), [refreshToken, refreshToken, refreshToken]);
  });
}

/** What somebody gets who is no page and has a refresh token. */
async function steal({ issuer, clientId }: PlainProvider, token = ''): Promise<string | undefined> {
  const { token_endpoint: endpoint } = await metadataOf(issuer);
  const answer = await refresh(endpoint, clientId, token);
  return ((await answer.json()) as { refresh_token?: string }).refresh_token;
}
