import type { CSSResult } from 'lit';

/** A constructed sheet belongs to one document, and an element may move to another one. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Brings styles to the tree that an element's light DOM is in: the document, or the shadow root around it. */
export function adoptStyles(host: HTMLElement, styles: CSSResult): void {
  const root = host.getRootNode();
  const { ownerDocument } = host;
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet || !('adoptedStyleSheets' in root)) return;
  const { adoptedStyleSheets } = root as Document | ShadowRoot;
  const ofDocument = sheets.get(ownerDocument) ?? new Map<CSSResult, CSSStyleSheet>();
  const sheet = ofDocument.get(styles) ?? new Sheet();
  if (!ofDocument.has(styles)) sheet.replaceSync(styles.cssText);
  sheets.set(ownerDocument, ofDocument.set(styles, sheet));
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
