import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { scenarioNames } from '../../mocks/world/scenarios.js';
import { linkTo } from '../address.js';
import { bellIcon, chevronIcon, mailIcon, phoneIcon, workbenchIcon } from '../icons.js';
import { language, texts } from '../preferences.js';
import type { PhoneKey, ScenarioName } from '../switches.js';
import type { Ring, Workbench } from '../workbench.js';
import { callerPlace } from './caller.js';

export interface WorkbenchPanel {
  readonly workbench: Workbench;
  /** The phone on the page, which speaks for itself. */
  readonly shownPhone: string | undefined;
  readonly reset: () => void;
}

/** What a tester does to the world behind the portal, folded away at the edge of every page. */
export function workbenchPanel({ workbench, shownPhone, reset }: WorkbenchPanel): TemplateResult {
  const { title } = texts().workbench;
  const ring = workbench.rings.find(({ number }) => number !== shownPhone);
  return html`<aside class="workbench" aria-label=${title}>
    <p class="unseen" role="status">${news(workbench, ring)}</p>
    ${ring ? ringCard(workbench, ring) : nothing}
    <details class="bench">
      ${summary(workbench)}
      <div class="drawer">
        ${workbench.isSilent ? html`<p class="note danger">${texts().workbench.silent}</p>` : nothing}
        ${places(workbench)} ${scenarioChoice(workbench)} ${clock(workbench, reset)}
      </div>
    </details>
  </aside>`;
}

/** The drawer closes from wherever the person is: it may lie on what they are looking for. */
export function closeByKeyboard({ key, defaultPrevented }: KeyboardEvent): void {
  const bench = document.querySelector<HTMLDetailsElement>('.bench[open]');
  if (!bench || key !== 'Escape' || defaultPrevented) return;
  if (bench.contains(document.activeElement)) bench.querySelector('summary')?.focus();
  bench.open = false;
}

function news({ news: last }: Workbench, ring: Ring | undefined): string {
  const { workbench, mailbox } = texts();
  if (ring) return `${workbench.rings(ring.number)}. ${workbench.wantsIn(ring.who)} ${callerPlace(ring)}`;
  if (last === 'reset') return workbench.wasReset;
  return last ? mailbox.arrived(last.subject) : '';
}

/** One window is enough to answer. */
function ringCard(workbench: Workbench, ring: Ring): TemplateResult {
  const { workbench: words, phone } = texts();
  const { number, who } = ring;
  const key = (one: PhoneKey, word: string): TemplateResult =>
    html`<button
      class="button ${one === '1' ? 'yes' : 'no'}"
      type="button"
      @click=${() => void workbench.press(number, one)}
    >
      <span><b>${one}</b> ${word}</span>
    </button>`;
  return html`<section class="ring-card" aria-label=${words.rings(number)}>
    <span class="bell">${bellIcon}</span>
    <div>
      <p class="rings">
        ${words.rings(number)}<span class="left">${phone.left(workbench.secondsLeft(ring))}</span>
      </p>
      <p>${words.wantsIn(who)}</p>
      <p class="muted">${callerPlace(ring)}</p>
      <p class="answers">
        ${key('1', phone.yes)} ${key('2', phone.no)}
        <a href=${linkTo('/phone', { number })}>${words.toPhone}</a>
      </p>
    </div>
  </section>`;
}

function summary({ scenario, unread }: Workbench): TemplateResult {
  const { title, newMails } = texts().workbench;
  return html`<summary>
    ${workbenchIcon}
    <span class="flags">
      <span>${title}</span>
      ${scenario.map((name) => html`<code class="chip" translate="no">${name}</code>`)}
      ${unread > 0 ? html`<span class="badge">${mailIcon}<bdi>${newMails(unread)}</bdi></span>` : nothing}
    </span>
    <span class="fold">${chevronIcon}</span>
  </summary>`;
}

function scenarioChoice(workbench: Workbench): TemplateResult {
  const { scenarios, scenariosHint, about } = texts().workbench;
  const { scenario } = workbench;
  const isOn = (name: ScenarioName): boolean =>
    name === 'default' ? scenario.length === 0 : scenario.includes(name);
  const toggle = (name: ScenarioName) => (): void => {
    const next = scenarioNames.filter((one) => one !== 'default' && (one === name) !== isOn(one));
    void workbench.play(name === 'default' ? [] : next);
  };
  return html`<fieldset class="scenarios">
    <legend>${scenarios}</legend>
    <p class="muted">${scenariosHint}</p>
    ${scenarioNames.map(
      (name) =>
        html`<label>
          <input
            type="checkbox"
            name="scenario"
            value=${name}
            .checked=${live(isOn(name))}
            @change=${toggle(name)}
          />
          <span>${about[name]}</span> <code translate="no">${name}</code>
        </label>`,
    )}
  </fieldset>`;
}

const steps = [1, 15, 60] as const;

function clock(workbench: Workbench, reset: () => void): TemplateResult {
  const { clock: title, advance, advanceBy, reset: beginAnew, wasReset } = texts().workbench;
  const now = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  const button = (minutes: (typeof steps)[number]): TemplateResult =>
    html`<button
      class="button quiet"
      type="button"
      aria-label=${`${advance[minutes]}: ${advanceBy[minutes]}`}
      @click=${() => void workbench.advance(minutes)}
    >
      ${advance[minutes]}
    </button>`;
  return html`<section class="clock" aria-labelledby="clock">
    <h2 id="clock">${title}</h2>
    <p class="now"><bdi>${now.format(workbench.now())}</bdi></p>
    <p class="row">
      ${steps.map(button)}
      <button class="button quiet reset" type="button" @click=${reset}>${beginAnew}</button>
    </p>
    ${workbench.news === 'reset' ? html`<p class="muted">${wasReset}</p>` : nothing}
  </section>`;
}

function places({ unread }: Workbench): TemplateResult {
  const { mailbox, phone, newMails } = texts().workbench;
  return html`<p class="places">
    <a class="button quiet" href=${linkTo('/mailbox')}>
      <span class="with-icon"
        >${mailIcon}${mailbox}${unread > 0 ? html`<b>${newMails(unread)}</b>` : nothing}</span
      >
    </a>
    <a class="button quiet" href=${linkTo('/phone')}>
      <span class="with-icon">${phoneIcon}${phone}</span>
    </a>
  </p>`;
}
