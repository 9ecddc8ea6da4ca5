// How an element looks: where everything in its frame and in its form is, and how it is drawn.

const drawn = `
  display position float box-sizing margin padding border border-radius box-shadow min-width max-width min-height max-height
  font-family font-size font-weight font-style line-height letter-spacing word-spacing word-break white-space vertical-align
  text-align text-indent text-transform text-shadow text-decoration-line
  color background-color background-image opacity transform appearance cursor user-select content`;

/** All that can be seen of an icon or a logo. */
const drawnInSvg = `
  display float margin padding border-width outline-style min-width max-width transform
  fill stroke stroke-width color background-color opacity`;

export interface Look {
  readonly node: Element;
  /** Enough to find it. */
  readonly name: string;
  /** From the corner of the element, in pixels. */
  readonly box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;
  readonly style: ReadonlyMap<string, string>;
}

/** Of everything in the frame and in the form. The element itself is the page's to place, and stays as wide as it is. */
export function look(element: HTMLElement): Look[] {
  settle(element);
  element.style.width ||= getComputedStyle(element).width;
  const corner = element.getBoundingClientRect();
  const nodes = [...element.shadowRoot!.querySelectorAll('*'), ...element.querySelectorAll('*')];
  return nodes.map((node, index) => ({
    node,
    name: `${node.localName}.${node.getAttribute('class') ?? ''} (${index})`,
    box: box(node, corner),
    style: new Map(styles(node)),
  }));
}

function box(node: Element, corner: DOMRect): Look['box'] {
  const { left, top, width, height } = node.getBoundingClientRect();
  if (node.getClientRects().length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  return { left: left - corner.left, top: top - corner.top, width, height };
}

function* styles(node: Element): Generator<[string, string], void> {
  if (node.matches('svg, svg *')) return yield* read(node, '', drawnInSvg);
  yield* read(node, '', drawn);
  for (const pseudo of ['::before', '::after']) {
    const there = getComputedStyle(node, pseudo).content !== 'none';
    yield* read(node, pseudo, there ? drawn : 'content');
  }
  if (node.matches('input, textarea')) yield* read(node, '::placeholder', drawn);
  if (node.matches('li')) yield* read(node, '', 'list-style');
  if (node.matches('p')) yield* read(node, '::first-letter', 'color float font-size');
}

function* read(node: Element, pseudo: string, names: string): Generator<[string, string], void> {
  const style = getComputedStyle(node, pseudo);
  for (const name of names.trim().split(/\s+/)) yield [pseudo + name, style.getPropertyValue(name)];
}

/** What fades or moves is measured where it ends; what goes on for ever, where it begins. */
export function settle(element: HTMLElement): void {
  const roots = [element.getRootNode() as Document | ShadowRoot, element.shadowRoot!];
  for (const animation of roots.flatMap((root) => root.getAnimations())) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
}

/** What is otherwise than before, as sentences. */
export function changes(before: readonly Look[], after: readonly Look[]): string[] {
  if (before.length !== after.length) return [`${before.length} nodes → ${after.length}`];
  return after.flatMap((now, index) => [...moves(before[index]!, now), ...restyles(before[index]!, now)]);
}

/** What is elsewhere, or of another size. A pixel may be lost in rounding. */
function moves(before: Look, { name, box }: Look): string[] {
  return (['left', 'top', 'width', 'height'] as const)
    .filter((side) => Math.abs(box[side] - before.box[side]) > 1)
    .map((side) => `${name} ${side}: ${before.box[side]} → ${box[side]}`);
}

function restyles(before: Look, now: Look): string[] {
  return restyled(before, now).map(
    (property) =>
      `${now.name} ${property}: ${before.style.get(property) ?? ''} → ${now.style.get(property) ?? ''}`,
  );
}

/** The properties that have another value than before. */
export function restyled(before: Look, { style }: Look): string[] {
  return [...style.keys()].filter((property) => style.get(property) !== before.style.get(property));
}
