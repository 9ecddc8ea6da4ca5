/** Our elements in `root`, and in what they hold. */
function ours(root: ParentNode): Element[] {
  const found = [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('pbx-'));
  return found.flatMap((element) => [element, ...(element.shadowRoot ? ours(element.shadowRoot) : [])]);
}

/** An element whose texts are still on their way. */
const early = (canvas: ParentNode): Element | undefined =>
  ours(canvas).find(
    ({ shadowRoot }) => shadowRoot?.querySelector('[part=heading]')?.textContent.trim() === '',
  );

/**
 * Waits until each element has its texts: a story without a play function, or one that ends with a click, would be over
 * before there is anything for axe to look at. Not by `waitFor`, which would be listed as a step of each story.
 */
export async function drawn(canvas: ParentNode): Promise<void> {
  for (let tries = 0; early(canvas); tries++) {
    if (tries === 500) throw new Error(`<${early(canvas)?.localName}> has no texts`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
