import type {
  PbxErrorEvent,
  PbxNavigateEvent,
  PbxSessionChangeEvent,
  PbxSubmitEvent,
  PbxSuccessEvent,
} from '../../src/index.js';

export type PbxEvent =
  PbxSubmitEvent | PbxSuccessEvent | PbxErrorEvent | PbxNavigateEvent | PbxSessionChangeEvent;

type Type = 'pbx-submit' | 'pbx-success' | 'pbx-error' | 'pbx-navigate' | 'pbx-session-change';
const types: readonly Type[] = [
  'pbx-submit',
  'pbx-success',
  'pbx-error',
  'pbx-navigate',
  'pbx-session-change',
];

let listening = new AbortController();

/**
 * All events of ours that reach `target`, in order. Those that would leave the test page are cancelled, as a router
 * does; further types can be.
 */
export function recordEvents(target: EventTarget = document, ...cancelled: Type[]): PbxEvent[] {
  const events: PbxEvent[] = [];
  for (const type of types) {
    const record = (event: Event): void => {
      events.push(event as PbxEvent);
      if (type === 'pbx-navigate' || cancelled.includes(type)) event.preventDefault();
    };
    target.addEventListener(type, record, { signal: listening.signal });
  }
  return events;
}

export function typesOf(events: readonly Event[]): string[] {
  return events.map(({ type }) => type);
}

afterEach(() => {
  listening.abort();
  listening = new AbortController();
});
