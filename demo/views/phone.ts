import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { demoSeed, displayName, type Account } from '../../mocks/world/seed.js';
import { choice, choose } from '../address.js';
import { doneIcon, missedIcon, phoneIcon, refusedIcon } from '../icons.js';
import { language, texts } from '../preferences.js';
import { allowSound, isSoundAllowed } from '../ring-tone.js';
import type { PhoneKey } from '../switches.js';
import type { Outcome, Ring, Workbench } from '../workbench.js';
import { callerPlace } from './caller.js';
import { toolHeader } from './frame.js';

/** An extension, as its phone is called: `102`, and `201@otra.pbx.example` of another phone system. */
const numberOf = ({ number, domain }: Account): string =>
  domain === demoSeed.defaultDomain ? number : `${number}@${domain}`;

/** The extension in the address, which may be one that was activated since; else the one that the mock calls. */
export function chosenPhone(): string {
  const wanted = choice('number') ?? '';
  return /^\d+(@[\w.-]+)?$/.test(wanted) ? wanted : '102';
}

/** A desk phone: it rings, says who wants to sign in and from where, and has keys to say yes and no. */
export function phoneView(workbench: Workbench, changed: () => void): TemplateResult {
  const { title, lead } = texts().phone;
  const number = chosenPhone();
  const ring = workbench.ringOf(number);
  const ended = workbench.endedCall(number)?.outcome;
  return html`<main class="tool">
    ${toolHeader({ icon: phoneIcon, title, lead, aside: extensionChoice(number, changed) })}
    <p class="unseen" role="status">${ring ? spoken(ring) : ended ? texts().phone.outcome[ended] : ''}</p>
    <section
      class="desk-phone"
      data-state=${ring ? 'ringing' : (ended ?? 'idle')}
      aria-label=${`${title} ${number}`}
    >
      ${handset}
      <div class="face">
        <div class="lamp"></div>
        <div class="display" role="group" aria-label=${texts().phone.display}>
          ${ring ? ringing(ring, workbench) : ended ? over(ended) : idle(number, workbench)}
        </div>
        ${keypad(workbench, number)}
      </div>
    </section>
    ${habits()}
  </main>`;
}

function extensionChoice(number: string, changed: () => void): TemplateResult {
  const select = ({ target }: Event): void => {
    choose('number', (target as HTMLSelectElement).value);
    changed();
  };
  const names = new Map(
    demoSeed.accounts.map((account) => [numberOf(account), `${account.number} · ${displayName(account)}`]),
  );
  if (!names.has(number)) names.set(number, number);
  return html`<label class="choice">
    <span>${texts().phone.extension}</span>
    <select @change=${select}>
      ${[...names].map(
        ([one, name]) => html`<option value=${one} ?selected=${one === number}>${name}</option>`,
      )}
    </select>
  </label>`;
}

const spoken = (ring: Ring): string => {
  const { incoming, question, wants, from } = texts().phone;
  return `${incoming}. ${question} ${wants(ring.who, ring.login)}. ${from}: ${callerPlace(ring)}`;
};

function idle(number: string, workbench: Workbench): TemplateResult {
  const account = demoSeed.accounts.find((one) => numberOf(one) === number);
  const time = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(language(), { weekday: 'long', day: 'numeric', month: 'long' });
  return html`<p class="strip">
      <span>${account ? displayName(account) : ''}</span><span>${texts().phone.idle}</span>
    </p>
    <p class="big">${account?.number}</p>
    <p class="strip">
      <span class="date">${day.format(workbench.now())}</span><span>${time.format(workbench.now())}</span>
    </p>`;
}

function ringing(ring: Ring, workbench: Workbench): TemplateResult {
  const { incoming, question, from, left, yes, no } = texts().phone;
  const seconds = workbench.secondsLeft(ring);
  const length = (Date.parse(ring.until) - Date.parse(ring.since)) / 1000;
  return html`<p class="strip"><span>${incoming}</span><span class="left">${left(seconds)}</span></p>
    <p class="asks">${question}</p>
    <p class="who">${ring.who}<bdi class="account-name" translate="no">${ring.login}</bdi></p>
    <p class="where"><span>${from}</span> <bdi>${callerPlace(ring)}</bdi></p>
    <progress class="rest" max=${length} value=${seconds} aria-hidden="true"></progress>
    <p class="strip soft" aria-hidden="true"><span>1 ${yes}</span><span>2 ${no}</span></p>`;
}

const outcomeIcons: Readonly<Record<Outcome, TemplateResult>> = {
  confirmed: doneIcon,
  declined: refusedIcon,
  noAnswer: missedIcon,
  elsewhere: phoneIcon,
};

function over(outcome: Outcome): TemplateResult {
  const { outcome: names, outcomeBody } = texts().phone;
  return html`<p class="result">${outcomeIcons[outcome]}${names[outcome]}</p>
    <p class="reason">${outcomeBody[outcome]}</p>`;
}

/** Only two of them do something today. */
function keypad(workbench: Workbench, number: string): TemplateResult {
  const { keys, yes, no } = texts().phone;
  const live = (key: PhoneKey, word: string): TemplateResult =>
    html`<button
      class="key ${key === '1' ? 'yes' : 'no'}"
      type="button"
      aria-disabled=${workbench.ringOf(number) ? 'false' : 'true'}
      @click=${() => void workbench.press(number, key)}
    >
      <b>${key}</b> <span>${word}</span>
    </button>`;
  const others = ['3', '4', '5', '6', '7', '8', '9', '✱', '0', '#'];
  return html`<div class="keypad" role="group" aria-label=${keys}>
    ${live('1', yes)} ${live('2', no)}
    ${others.map((key) => html`<span class="key" aria-hidden="true">${key}</span>`)}
  </div>`;
}

function habits(): TemplateResult {
  const { sound, keyboard } = texts().phone;
  const toggleSound = ({ target }: Event): void => void allowSound((target as HTMLInputElement).checked);
  return html`<div class="habits">
    <label><input type="checkbox" .checked=${isSoundAllowed()} @change=${toggleSound} />${sound}</label>
    <label><input type="checkbox" id="phone-keyboard" checked />${keyboard}</label>
  </div>`;
}

/** The keys of the keyboard are the phone's, unless the person wants them for themselves. */
export function answerByKeyboard(event: KeyboardEvent, workbench: Workbench): void {
  const { key, target } = event;
  const wanted = document.querySelector<HTMLInputElement>('#phone-keyboard')?.checked;
  const meant = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  if (!wanted || !meant || (key !== '1' && key !== '2') || target instanceof HTMLSelectElement) return;
  void workbench.press(chosenPhone(), key);
}

const handset = html`<div class="handset" aria-hidden="true">
  <svg viewBox="0 0 88 340">
    ${svg`<path class="grip" d="M30 60c-10 60-10 160 0 220h30c8-60 8-160 0-220z" />
    <rect class="cup" x="8" y="8" width="72" height="92" rx="26" />
    <rect class="cup" x="8" y="240" width="72" height="92" rx="26" />
    <path class="shine" d="M24 40c0-10 6-16 16-16M24 272c0-10 6-16 16-16M33 118c-4 34-4 70 0 104" />`}
  </svg>
</div>`;
