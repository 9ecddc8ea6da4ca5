// A clean page for every test: nothing in it, nothing stored, URL and language as at the start.

const { href } = location;

export function mount<Mounted extends Node>(node: Mounted, parent: Node = document.body): Mounted {
  parent.appendChild(node);
  return node;
}

/** HTML as a server sends it: the elements in it are upgraded when they get into the page. */
export function fromHtml(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

/** Puts something into the address bar, as if the page had been opened with it. */
export function openWith(part: string): void {
  history.replaceState(null, '', part);
}

// A form that nobody stopped would take the test page away.
window.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  reportError(new Error('A form was submitted to where its HTML says.')); // fails the running test
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  // WebKit allows a hundred of these in ten seconds.
  if (location.href !== href || history.state !== null) history.replaceState(null, '', href);
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('style');
});
