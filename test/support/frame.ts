import type {} from './violations.js';
import { mount } from './page.js';

export interface FrameOptions {
  readonly html?: string;
  /** A content security policy, as the page's own server would send it. */
  readonly policy?: string;
  /** Modules of this project that the page's own HTML loads, from the root. */
  readonly modules?: readonly string[];
}

export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Loads a further module, as a page does that a policy does not forbid it. */
  load(module: string): Promise<void>;
}

/** A page of its own: what it does not ask for is not defined, loaded or typed there. */
export async function openFrame({ html = '', policy = '', modules = [] }: FrameOptions): Promise<Frame> {
  const frame = document.createElement('iframe');
  // Firefox does not take a `srcdoc` page for one of this origin.
  const rules = policy.replaceAll("'self'", location.origin);
  const meta = rules && `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
  const scripts = ['/test/support/violations.ts', ...modules].map(
    (module) => `<script type="module" src="${module}"></script>`,
  );
  frame.srcdoc = `<!doctype html>
    <html lang="en">
      <head>${meta}<title>Frame</title>${scripts.join('')}</head>
      <body>${html}</body>
    </html>`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  mount(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  return { window, document: window.document, load: (module) => loadInto(window.document, module) };
}

function loadInto(page: Document, module: string): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${module} did not load.`)));
    script.src = module;
    page.head.append(script);
  });
}
