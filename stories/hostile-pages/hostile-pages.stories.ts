// What docs/page-styles.md tells: the same elements on pages whose styles are meant for something else.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?raw';
import { html, render } from 'lit';
import { expect, waitFor } from 'storybook/test';
import preflight from 'tailwindcss/preflight.css?raw';
import '../../src/define.js';
import '../../src/locales/en.js';
import '../../src/locales/es.js';
import { mockBackend, mockBackendOfAna } from '../mock-backend.js';
import { asBuilt, nineties, smallRoot } from './sheets.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'Workshop/Pages that fight back',
  // All stories on one page would be all stylesheets on one page.
  tags: ['!autodocs'],
};

export default meta;

/** All elements, on a page with a few words and a form of its own. */
const page = () => html`
  <h1>Centralita</h1>
  <p>Todo lo que hay fuera de las tarjetas es de la página, y va vestido como ella quiere.</p>
  <form style="max-inline-size: 400px" @submit=${(event: Event) => event.preventDefault()}>
    <label for="own">Un campo de la página</label>
    <input id="own" type="password" autocomplete="new-password" />
    <button>Un botón</button>
    <pbx-password-strength for="own" .personal=${{ givenName: 'Ana' }}></pbx-password-strength>
  </form>
  <div style="display: flex; flex-wrap: wrap; gap: 24px; align-items: start; padding-block: 24px">
    <pbx-login .adapter=${mockBackend()} providers="google microsoft" heading-level="2"></pbx-login>
    <pbx-password-change .adapter=${mockBackendOfAna()} heading-level="2"></pbx-password-change>
    <pbx-forgot-password .adapter=${mockBackend()} with-contact heading-level="2"></pbx-forgot-password>
    <pbx-first-access .adapter=${mockBackend()} heading-level="2"></pbx-first-access>
  </div>
`;

/** Types a wrong password: an alert is there too. */
async function fail(root: ParentNode): Promise<void> {
  const login = await waitFor(() => {
    const element = root.querySelector('pbx-login');
    if (!element?.querySelector('[name=password]')) throw new Error('not drawn yet');
    return element;
  });
  for (const [name, typed] of Object.entries({ username: '101', password: 'not this one' })) {
    const input = login.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!input) throw new Error(`there is no field ${name}`);
    // No keys: they do not find the focus in a closed root.
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  login.requestSubmit();
  await waitFor(() => expect(login.error?.code).toBe('invalid-credentials'));
}

/** The stylesheet is there as long as the story is. */
function adopt(css: string): () => void {
  const sheet = sheetOf(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const under = (css: string): Story => ({
  beforeEach: () => adopt(css),
  render: page,
  play: ({ canvasElement }) => fail(canvasElement),
});

const roots = new WeakMap<Element, ShadowRoot>();

/** The same inside of a component that does all of this to what is in it. */
function component(mode: ShadowRootMode): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode });
  const hostile = [
    reboot,
    asBuilt(preflight),
    nineties.replaceAll('!important', ''),
    ':host { font: italic 9px serif; }',
  ];
  root.adoptedStyleSheets = hostile.map(sheetOf);
  render(page(), root);
  roots.set(host, root);
  return host;
}

const inside = (mode: ShadowRootMode): Story => ({
  render: () => component(mode),
  play: async ({ canvasElement }) => {
    const root = [...canvasElement.querySelectorAll('div')].map((node) => roots.get(node)).find(Boolean);
    if (root) await fail(root);
  },
});

/** To compare the others with. */
export const Undisturbed: Story = under('');
export const Bootstrap: Story = { ...under(reboot), name: 'Bootstrap 5’s reboot' };
export const Tailwind: Story = {
  ...under(`@layer base { ${asBuilt(preflight)} }`),
  name: 'Tailwind 4’s preflight',
};
/** Of a page like this the elements lose what it insists on; it knows no dark. */
export const Nineties: Story = {
  ...under(nineties),
  name: 'The nineties, with !important',
  globals: { theme: 'light' },
};
export const SmallRoot: Story = { ...under(smallRoot), name: 'html { font-size: 62.5% }' };
export const OpenShadowRoot: Story = { ...inside('open'), globals: { theme: 'light' } };
export const ClosedShadowRoot: Story = { ...inside('closed'), globals: { theme: 'light' } };
