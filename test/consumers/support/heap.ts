import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';

export interface Heap {
  /** Logins that are not collected. */
  readonly logins: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** Counts what is alive in a page after everything was collected that can be. */
export async function openHeap(page: Page): Promise<() => Promise<Heap>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    // What is under way holds on to something for a moment, such as a login to the answer that it waits for.
    for (let [last, tries] = [await count(session), 0]; tries < 30; tries++) {
      await sleep(300);
      const now = await count(session);
      if (isDeepStrictEqual(now, last)) return now;
      last = now;
    }
    throw new Error('The page does not come to rest.');
  };
}

async function count(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.collectGarbage');
  const logins = await countLogins(session);
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
  return { logins, listeners: jsEventListeners, nodes };
}

async function countLogins(session: CDPSession): Promise<number> {
  const objectGroup = 'logins';
  const { result } = await session.send('Runtime.evaluate', {
    expression: "customElements.get('pbx-login').prototype",
    objectGroup,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return length.value as number;
}
