/**
 * The page that identity providers send people back to: import it there, before anything else, or publish
 * `oidc-callback.html` as it is. In a window it hands the answer to the page that waits for it; else it leads back to the
 * page that began. Nobody but those two gets to see the address (RFC 9700 §4.2).
 *
 * A page of your own says where its "start page" is with `<html data-start="/login">`; by default it is `/`.
 */
import { keepTrip, readTrip } from './adapters/oidc/trip.js';
import { type Answer, isForOpener, isReceipt, openChannel } from './adapters/sso-window/messages.js';
import { safeReturnTo } from './contract/return-to.js';
import { type CallbackTexts, callbackTexts } from './locales/callback-page.js';
import { callbackPage } from './styles/callback-page.js';

/** Milliseconds in which the page that waits says that it heard. */
const PATIENCE = 3000;

let main: HTMLElement;

function arrive(): void {
  const { href, pathname } = location;
  history.replaceState(null, '', pathname); // before anything else can read it
  const state = new URL(href).searchParams.get('state') ?? '';
  show(texts().working);
  if (isForOpener(state)) void handOver(state, href);
  else goBack(href);
}

/** To the page that began in this tab. */
function goBack(answer: string): void {
  const trip = readTrip();
  if (!trip || trip.answer !== undefined) {
    showOver();
    return;
  }
  keepTrip({ ...trip, answer });
  const { href, origin } = new URL(trip.returnTo, location.href);
  location.replace(origin === location.origin ? href : '/');
}

async function handOver(state: string, url: string): Promise<void> {
  const received = await tell({ kind: 'pbx-auth.answer', state, url });
  if (!received) {
    showOver();
    return;
  }
  close();
  // A browser may not let a window close that it has cut off from its opener.
  setTimeout(show, 300, texts().done);
}

/** Tells it to the window that opened this one, and to whoever knows the state, where a policy has parted the two. */
function tell(answer: Answer): Promise<boolean> {
  const channel = openChannel(answer.state);
  return new Promise((resolve) => {
    const heard = ({ data, origin }: MessageEvent): void => {
      if (origin === location.origin && isReceipt(data, answer.state)) resolve(true);
    };
    channel.onmessage = heard;
    addEventListener('message', heard);
    channel.postMessage(answer);
    (opener as Window | null)?.postMessage(answer, location.origin);
    setTimeout(resolve, PATIENCE, false);
  });
}

function texts(): CallbackTexts {
  const languages = navigator.languages.map((tag) => tag.slice(0, 2));
  const language = languages.find((one) => Object.hasOwn(callbackTexts, one)) ?? 'en';
  document.documentElement.lang = language;
  if (language === 'ar') document.documentElement.dir = 'rtl';
  return callbackTexts[language as keyof typeof callbackTexts];
}

function showOver(): void {
  const { over, closeIt, start } = texts();
  if (opener) {
    show([over[0], closeIt]);
    return;
  }
  const href = safeReturnTo(document.documentElement.dataset['start'] ?? '/', location.origin);
  show(over, Object.assign(document.createElement('a'), { href, textContent: start }));
}

/** That it works, or the last word: a heading and what to do. */
function show(said: string | CallbackTexts['over'], ...links: Node[]): void {
  const [happened, now] = typeof said === 'string' ? [undefined, said] : said;
  const sign = document.createElement(happened === undefined ? 'div' : 'h1');
  Object.assign(sign, happened === undefined ? { className: 'spinner' } : { textContent: happened });
  const sentence = Object.assign(document.createElement('p'), { textContent: now });
  document.title = happened ?? texts().title;
  main.className = happened === undefined ? '' : 'final';
  main.replaceChildren(sign, sentence, ...links);
}

if ('document' in globalThis) {
  const styles = new CSSStyleSheet();
  styles.replaceSync(callbackPage);
  document.adoptedStyleSheets.push(styles);
  main = document.body.appendChild(document.createElement('main'));
  main.role = 'status';
  arrive();
}
