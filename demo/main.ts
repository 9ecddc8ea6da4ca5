import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import '../src/define/pbx-auth-provider.js';
import '../src/locales/es.js';
import type { SignedIn } from '../src/index.js';
import { choice, go, watchAddress } from './address.js';
import { openBackend, openWindows, type Backend } from './backend.js';
import { loadFont } from './font.js';
import { applyPreferences, texts } from './preferences.js';
import { sound } from './ring-tone.js';
import { bar, preferencesBar } from './views/frame.js';
import { homeView } from './views/home.js';
import { firstAccessView, forgotPasswordView, loginView, type Farewell } from './views/login.js';
import { failedView, noMockView, notFoundView } from './views/notes.js';
import { passwordView } from './views/password.js';
import { answerByKeyboard, chosenPhone } from './views/phone.js';
import { isTool, toolView, type View } from './views/tools.js';
import { closeByKeyboard, workbenchPanel } from './views/workbench.js';
import { Workbench } from './workbench.js';

const portal = document.createElement('pbx-auth-provider');
// The built portal is served under Trusted Types, where a worker would be a violation.
portal.toggleAttribute('without-worker', import.meta.env.PROD);
document.body.append(portal);

let backend: Backend | undefined;
/** The world behind a mock; `none` behind any other backend. */
let workbench: Workbench | 'none' | undefined;
/** The backend did not say who is signed in: the form will tell why, once somebody tries. */
let unanswered = false;
/** How the session is being ended, where it is this page that does it. */
let leaving: Farewell | undefined;
let signOutFailed = false;
let farewell: Farewell | undefined;
let startError: unknown;
let shown = 'waiting';

/** Back from an identity provider? Then the login is there at once, as it ends the trip. */
const arriving = location.hash.startsWith('#pbx-');

const waiting: View = { name: 'waiting', content: html`<main class="waiting" aria-busy="true"></main>` };

function view(): View {
  const { session } = portal;
  const { pathname: path } = location;
  if (startError) return { name: 'failed', content: failedView(startError) };
  if (isTool(path)) return tool(path);
  if (path === '/forgot-password') return { name: path, content: forgotPasswordView() };
  if (path === '/first-access') return { name: path, content: firstAccessView() };
  if (session?.status === 'signed-in') return { name: path, content: room(session, path) };
  if (backend && (session ?? (unanswered || arriving)))
    return { name: 'login', content: loginView({ providers: backend.providers, farewell }) };
  return waiting;
}

function tool(path: string): View {
  if (!backend || !workbench) return waiting;
  return workbench === 'none'
    ? { name: path, content: noMockView() }
    : toolView(path, workbench, backend.switches, draw);
}

/** What only those see who are signed in. */
function room(session: SignedIn, path: string): TemplateResult {
  const top = bar({ user: session.user, path, signOut: () => void signOut(), signOutFailed });
  if (path === '/') return html`${top}${homeView(session)}`;
  if (path === '/settings/personal/password') return html`${top}${passwordView()}`;
  return html`${top}${notFoundView()}`;
}

function draw(): void {
  const { name, content, focus = 'h1' } = view();
  render(html`${content}${bench()}${preferencesBar(draw)}`, portal);
  const heading = portal.querySelector('h1');
  const { product } = texts();
  document.title = heading ? `${heading.textContent} · ${product}` : product;
  // After a frame: what is slotted into the login can be focused once that has drawn itself.
  if (name !== shown && shown !== 'waiting')
    requestAnimationFrame(() => portal.querySelector<HTMLElement>(focus)?.focus());
  shown = name;
}

/** The panel of the mock, where there is one; the phone on the page rings by itself. */
function bench(): TemplateResult | typeof nothing {
  if (!workbench || workbench === 'none') return nothing;
  const shownPhone = location.pathname === '/phone' ? chosenPhone() : undefined;
  workbench.listensTo = shownPhone;
  const ring = shownPhone === undefined ? undefined : workbench.ringOf(shownPhone);
  // A page that nobody looks at does not hear how a call ends.
  sound(ring !== undefined && workbench.secondsLeft(ring) > 0);
  return workbenchPanel({ workbench, shownPhone, reset: () => void beginAnew() });
}

async function startBench({ switches }: Backend): Promise<void> {
  const started = new Workbench(switches, draw);
  workbench = await started.start().then(
    () => started,
    () => 'none',
  );
  draw();
}

async function beginAnew(): Promise<void> {
  if (!workbench || workbench === 'none') return;
  await workbench.reset();
  leaving = 'worldReset';
  await portal.refresh();
  leaving = undefined;
  draw();
}

async function signOut(): Promise<void> {
  leaving = 'signedOut';
  signOutFailed = false;
  await portal.signOut().catch(() => {
    signOutFailed = true;
  });
  leaving = undefined;
  draw();
}

portal.addEventListener('pbx-session-change', ({ session }) => {
  if (session.status === 'signed-in') farewell = undefined;
  else if (shown !== 'waiting') farewell = leaving ?? 'signedOutElsewhere';
  draw();
});

portal.addEventListener('pbx-error', ({ flow }) => {
  if (flow !== 'session') return;
  unanswered = true;
  draw();
});

portal.addEventListener('pbx-navigate', (event) => {
  if (event.to !== 'back' || !event.href) return;
  event.preventDefault();
  go('/');
});

addEventListener('keydown', (event) => {
  closeByKeyboard(event);
  if (workbench && workbench !== 'none') answerByKeyboard(event, workbench);
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
  if (choice('sso') === 'popup') portal.adapter = await openWindows(backend.baseUrl);
  else portal.baseUrl = backend.baseUrl;
  void startBench(backend);
} catch (error) {
  startError = error;
}
draw();
