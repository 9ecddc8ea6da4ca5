import { waitFor } from 'storybook/test';

/** Our elements in `root`, and in what they hold. */
function ours(root: ParentNode): Element[] {
  const found = [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('pbx-'));
  return found.flatMap((element) => [element, ...(element.shadowRoot ? ours(element.shadowRoot) : [])]);
}

/**
 * Waits until each element has its texts: a story without a play function, or one that ends with a click, would be over
 * before there is anything for axe to look at.
 */
export const drawn = (canvas: HTMLElement): Promise<void> =>
  waitFor(() => {
    const early = ours(canvas).find(
      ({ shadowRoot }) => shadowRoot?.querySelector('[part=heading]')?.textContent.trim() === '',
    );
    if (early) throw new Error(`<${early.localName}> has no texts yet`);
  });
