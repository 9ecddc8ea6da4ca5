import type { Page } from 'puppeteer-core';

declare global {
  var windowSpy: Spied;
}

interface Timer {
  readonly delay: number;
  readonly once: boolean;
  readonly run: () => void;
}

/** What a page has done with windows, and what of that is still there. */
export interface Spied {
  /** What `window.open` was called with, and what came of it last. */
  readonly opened: string[];
  latest: Window | null;
  /** How often a window that was still empty was brought to the front. */
  focused: number;
  /** Where from, and what: of messages to this window, and of those in channels of ours. */
  readonly heard: [from: string, kind: unknown][];
  /** To whom, and what: of what a callback page in a spied window and the page that opened it said to each other. */
  readonly posted: [to: unknown, kind: unknown][];
  /** The channels of ours that are open, by their names. */
  readonly channels: string[];
  /** The timers of half a second, three seconds and ten minutes. They run when `pass` says so. */
  readonly timers: Map<unknown, Timer>;
  readonly pass: (delay: number) => void;
  /** Of whatever was said. */
  readonly kindOf: (data: unknown) => unknown;
}

/** From its next page on. Spy on a window when it is at a page of another origin, before its callback page is there. */
export async function spy(page: Page): Promise<void> {
  // tsx notes down the names of functions, with a helper that no page has.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  for (const install of [base, timers, windows, channels, posts]) await page.evaluateOnNewDocument(install);
}

/** Time passes for the timers of this delay: each runs once. */
export const pass = (page: Page, delay: number): Promise<void> =>
  page.evaluate((passed) => windowSpy.pass(passed), delay);

// What follows is sent to pages as text: it knows nothing but what is there.

function base(): void {
  const waiting: Spied['timers'] = new Map();
  globalThis.windowSpy = {
    ...{ opened: [], latest: null, focused: 0, heard: [], posted: [], channels: [], timers: waiting },
    kindOf: (data) => {
      try {
        return (data as { kind?: unknown }).kind;
      } catch {
        return undefined;
      }
    },
    pass: (delay) => {
      for (const [id, timer] of [...waiting]) {
        if (timer.delay !== delay) continue;
        if (timer.once) waiting.delete(id);
        timer.run();
      }
    },
  };
}

function timers(): void {
  const { timers: waiting } = windowSpy;
  for (const kind of ['Timeout', 'Interval'] as const) {
    const [set, clear] = [globalThis[`set${kind}`] as typeof setTimeout, globalThis[`clear${kind}`]];
    Object.assign(globalThis, {
      [`set${kind}`]: (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
        if (![500, 3000, 600_000].includes(delay)) return set(work, delay, ...args);
        const id = set(() => undefined, 2 ** 30);
        waiting.set(id, { delay, once: kind === 'Timeout', run: () => work(...args) });
        return id;
      },
      [`clear${kind}`]: (id: number) => {
        waiting.delete(id);
        clear(id);
      },
    });
  }
}

function windows(): void {
  const { open } = globalThis;
  globalThis.open = (...args) => {
    windowSpy.opened.push(String(args[0]));
    const opened = (windowSpy.latest = open(...args));
    if (!opened) return null;
    const focus = opened.focus.bind(opened);
    opened.focus = () => {
      windowSpy.focused++;
      focus();
    };
    return opened;
  };
}

function channels(): void {
  const { channels: names, heard, kindOf } = windowSpy;
  globalThis.BroadcastChannel = new Proxy(BroadcastChannel, {
    construct: (Channel, [name]: [string]) => {
      const channel = new Channel(name);
      if (!name.startsWith('pbx-auth.sso.')) return channel;
      const close = channel.close.bind(channel);
      names.push(name);
      channel.close = () => {
        names.splice(names.indexOf(name), 1);
        close();
      };
      channel.addEventListener('message', ({ data }) => heard.push(['channel', kindOf(data)]));
      return channel;
    },
  });
}

function posts(): void {
  const { heard, posted, kindOf } = windowSpy;
  addEventListener('message', ({ origin, data }) => heard.push([origin, kindOf(data)]));
  const told = new BroadcastChannel('window-spy');
  told.onmessage = ({ data }: MessageEvent<(typeof posted)[number]>) => posted.push(data);
  const theirs = globalThis.opener as Window | null;
  if (!theirs) return;
  // A message comes from whose function sends it: what the page hears has to come from here.
  const noting = (target: Window) => {
    const post = target.postMessage.bind(target) as (...args: unknown[]) => void;
    return (message: unknown, to: unknown): void => {
      told.postMessage([to, kindOf(message)]);
      post(message, to);
    };
  };
  Object.assign(globalThis, { opener: { postMessage: noting(theirs) }, postMessage: noting(window) });
}
