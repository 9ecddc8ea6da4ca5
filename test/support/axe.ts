import 'axe-core/axe.min.js';
import type { AxeResults, run } from 'axe-core';

declare global {
  interface Window {
    axe: { run: typeof run };
  }
}

/** What axe finds in an element, as sentences; also colours that it could not make out. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const { violations, incomplete }: AxeResults = await window.axe.run(element);
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}. ${html} ${failureSummary ?? ''}`),
  );
}
