import 'axe-core/axe.min.js';
import type { AxeResults, run } from 'axe-core';

declare global {
  interface Window {
    axe: { run: typeof run };
  }
}

/** What axe finds in an element, as sentences; also colours that it could not make out. */
export async function accessibilityFaults(element: HTMLElement): Promise<string[]> {
  await still(element);
  const { violations, incomplete }: AxeResults = await window.axe.run(element);
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}. ${html} ${failureSummary ?? ''}`),
  );
}

/** Waits until nothing fades in any more: what is half there has half the contrast. */
async function still(element: HTMLElement): Promise<void> {
  const running = [element.getAnimations({ subtree: true }), element.shadowRoot!.getAnimations()].flat();
  const ending = running.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
