import type { TemplateResult } from 'lit';
import { html, render } from 'lit';
import '../src/define/pbx-auth-provider.js';
import '../src/locales/es.js';
import type { SignedIn } from '../src/index.js';
import { go, watchAddress } from './address.js';
import { openBackend, type Backend } from './backend.js';
import { loadFont } from './font.js';
import { applyPreferences, texts } from './preferences.js';
import { bar, preferencesBar } from './views/frame.js';
import { homeView } from './views/home.js';
import { loginView, type Farewell } from './views/login.js';
import { failedView, helpView, notFoundView, passwordView } from './views/notes.js';

/** What is on the screen, and its name: focus moves when that changes. */
interface View {
  readonly name: string;
  readonly content: TemplateResult;
}

const portal = document.createElement('pbx-auth-provider');
document.body.append(portal);

let backend: Backend | undefined;
/** The backend did not say who is signed in: the form will tell why, once somebody tries. */
let unanswered = false;
let signingOut = false;
let signOutFailed = false;
let farewell: Farewell | undefined;
let startError: unknown;
let shown = 'waiting';

/** Back from an identity provider? Then the login is there at once, as it ends the trip. */
const arriving = location.hash.startsWith('#pbx-');

function view(): View {
  const { session } = portal;
  const { pathname: path } = location;
  const signedIn = session?.status === 'signed-in';
  if (startError) return { name: 'failed', content: failedView(startError) };
  if (path === '/forgot-password') return { name: path, content: helpView('forgotPassword', signedIn) };
  if (path === '/first-access') return { name: path, content: helpView('firstAccess', signedIn) };
  if (session?.status === 'signed-in') return { name: path, content: room(session, path) };
  if (backend && (session ?? (unanswered || arriving)))
    return { name: 'login', content: loginView({ providers: backend.providers, farewell }) };
  return { name: 'waiting', content: html`<main class="waiting" aria-busy="true"></main>` };
}

/** What only those see who are signed in. */
function room(session: SignedIn, path: string): TemplateResult {
  const top = bar({ user: session.user, path, signOut: () => void signOut(), signOutFailed });
  if (path === '/') return html`${top}${homeView(session)}`;
  if (path === '/settings/personal/password') return html`${top}${passwordView()}`;
  return html`${top}${notFoundView()}`;
}

function draw(): void {
  const { name, content } = view();
  render(html`${content}${preferencesBar(draw)}`, portal);
  const heading = portal.querySelector('h1');
  const { product } = texts();
  document.title = heading ? `${heading.textContent} · ${product}` : product;
  // After a frame: what is slotted into the login can be focused once that has drawn itself.
  if (name !== shown && shown !== 'waiting') requestAnimationFrame(() => heading?.focus());
  shown = name;
}

async function signOut(): Promise<void> {
  signingOut = true;
  signOutFailed = false;
  await portal.signOut().catch(() => {
    signOutFailed = true;
  });
  signingOut = false;
  draw();
}

portal.addEventListener('pbx-session-change', ({ session }) => {
  if (session.status === 'signed-in') farewell = undefined;
  else if (shown !== 'waiting') farewell = signingOut ? 'signedOut' : 'signedOutElsewhere';
  draw();
});

portal.addEventListener('pbx-error', ({ flow }) => {
  if (flow !== 'session') return;
  unanswered = true;
  draw();
});

portal.addEventListener('pbx-navigate', (event) => {
  if (event.to !== 'forgot-password' && event.to !== 'first-access') return;
  event.preventDefault();
  go(`/${event.to}`);
});

watchAddress(() => {
  applyPreferences();
  draw();
});
applyPreferences();
draw();
void loadFont();
try {
  backend = await openBackend();
  portal.baseUrl = backend.baseUrl;
} catch (error) {
  startError = error;
}
draw();
