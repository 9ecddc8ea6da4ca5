import { readFile } from '@web/test-runner-commands';

/** Gives a page, or the shadow root of a component, a stylesheet that comes after ours: a draw is its win. */
export function stylePage(css: string, root: Document | ShadowRoot = document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

// Neither the page's stylesheets outlast a test, nor ours: elements bring those that they need.
afterEach(() => {
  document.adoptedStyleSheets = [];
});

/** The text of a stylesheet in a package. */
export async function packaged(file: string): Promise<string> {
  const text = await readFile({ path: `../../node_modules/${file}` });
  if (text === undefined) throw new Error(`There is no ${file}.`);
  return text;
}
