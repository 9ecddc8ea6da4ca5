import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { type Pair, toHex } from './contrast.js';
import { isColor, isFont, paint } from './paint.js';
import { readColors, type Scheme, schemes, writeColors } from './theme.js';
import { plainName, readLength, type Token } from './token-list.js';
import { type Specimen, verdict } from './verdict.js';

/** What somebody is typing into a field. */
export interface Draft {
  readonly text: string;
  /** They have left the field with it, and it is no value. */
  readonly wrong: boolean;
}

/** A token as the fields edit it. */
export interface Editing {
  readonly token: Token;
  readonly value: string;
  readonly edited: boolean;
  readonly pair: Pair | undefined;
  readonly draft: (field: string) => Draft | undefined;
  readonly specimen: (scheme: Scheme) => Specimen | undefined;
  /** Takes a value over. */
  readonly write: (field: string, value: string, draft?: Draft) => void;
  /** Keeps what is no value, and takes nothing over. */
  readonly keep: (field: string, draft: Draft) => void;
  readonly reset: () => void;
}

/** One token: its name, what it is for, and its fields. */
export const tokenFields = (editing: Editing): TemplateResult => {
  const { token, edited, pair } = editing;
  // The button goes with what it undoes: the focus stays with the token.
  const reset = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).closest('.token')?.querySelector('input')?.focus();
    editing.reset();
  };
  const resetButton = html`<button class="quiet" @click=${reset} aria-label=${`Reset ${token.label}`}>
    Reset
  </button>`;
  return html`
    <div class="token" role="group" aria-labelledby=${`name-${token.label}`} data-token=${token.label}>
      <div class="about">
        <h3 id=${`name-${token.label}`}>${token.label}</h3>
        ${pair && html`<small>on ${plainName(pair.back)}, ${pair.least} : 1 or more</small>`}
        ${edited ? resetButton : nothing}
        <p>${token.description}</p>
      </div>
      ${fieldsOf[token.kind](editing)}
    </div>
  `;
};

const colorFields = (editing: Editing): TemplateResult =>
  html`${schemes.map((scheme) => colorField(editing, scheme))}`;

const colorField = (editing: Editing, scheme: Scheme): TemplateResult => {
  const { token, value, write } = editing;
  const field = `${token.label}-${scheme}`;
  const name = `${token.label}, ${scheme}`;
  const colors = readColors(value);
  const withColor = (color: string): string => writeColors({ ...colors, [scheme]: color });
  const specimen = editing.specimen(scheme);
  const kind = 'colour of its own';
  const pick = ({ target }: Event): void => write(field, withColor((target as HTMLInputElement).value));
  return html`
    <div class="line">
      <span class="side" aria-hidden="true">${scheme}</span>
      <input
        type="color"
        aria-label=${`${name}, picker`}
        .value=${live(toHex(paint(colors[scheme]).rgb))}
        @input=${pick}
      />
      ${textField(editing, {
        ...{ field, name, current: colors[scheme], kind },
        read: (text) => (isColor(text) ? withColor(text) : undefined),
        describedBy: specimen && `ratio-${field}`,
      })}
      ${specimen && verdict(specimen, `ratio-${field}`)}
    </div>
    ${mistake(editing, field, { current: colors[scheme], kind })}
  `;
};

/** How far the sliders go, and by which steps; beyond it there is the text field. */
const ranges: Readonly<Record<string, readonly [number, number, number]>> = {
  space: [2, 8, 0.5],
  radius: [0, 28, 1],
  'control-height': [28, 64, 1],
  'max-width': [16, 40, 0.5],
};

const lengthField = (editing: Editing): TemplateResult => {
  const { token, value, write } = editing;
  const { label } = token;
  const { amount = 0, unit = 'px' } = readLength(token.default) ?? {};
  const [min, max, step] = ranges[label] ?? [0, amount * 2.5, amount / 20];
  const now = readLength(value);
  const slide = ({ target }: Event): void => write(label, `${(target as HTMLInputElement).value}${unit}`);
  const kind = 'length with px, em or rem';
  return html`
    <div class="line length">
      <input
        type="range"
        aria-label=${`${label}, slider`}
        aria-valuetext=${value}
        min=${min}
        max=${max}
        step=${step}
        .value=${live(String(now?.unit === unit ? now.amount : amount))}
        @input=${slide}
      />
      ${textField(editing, {
        ...{ field: label, name: label, current: value, kind },
        read: (text) => (readLength(text) ? text : undefined),
      })}
    </div>
    ${mistake(editing, label, { current: value, kind })}
  `;
};

const fonts = [
  'inherit',
  'system-ui, sans-serif',
  "'Inter Variable', system-ui, sans-serif",
  "'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
  'ui-rounded, system-ui, sans-serif',
  'Georgia, serif',
  'ui-monospace, monospace',
];

const fontField = (editing: Editing): TemplateResult => {
  const { token, value } = editing;
  const { label } = token;
  const kind = 'list of fonts';
  return html`
    <div class="line font">
      ${textField(editing, {
        ...{ field: label, name: label, current: value, kind, list: 'fonts' },
        read: (text) => (isFont(text) ? text : undefined),
      })}
      <datalist id="fonts">${fonts.map((font) => html`<option value=${font}></option>`)}</datalist>
    </div>
    ${mistake(editing, label, { current: value, kind })}
  `;
};

const fieldsOf = { color: colorFields, length: lengthField, font: fontField } as const;

interface Told {
  readonly current: string;
  /** What is asked for, in words. */
  readonly kind: string;
}

interface TextField extends Told {
  readonly field: string;
  readonly name: string;
  /** The token's value with this text, where it is one. */
  readonly read: (text: string) => string | undefined;
  readonly describedBy?: string | undefined;
  readonly list?: string;
}

/** What is right is taken over with each key, and what is wrong is told when the field is left. */
const textField = (editing: Editing, { field, name, current, read, ...more }: TextField): TemplateResult => {
  const draft = editing.draft(field);
  const typed = ({ target, type }: Event): void => {
    const { value: text } = target as HTMLInputElement;
    const done = type !== 'input';
    if (done && !draft) return; // nothing was typed
    const value = read(text.trim());
    if (value === undefined) editing.keep(field, { text, wrong: done });
    else editing.write(field, value, done ? undefined : { text, wrong: false });
  };
  return html`<input
    type="text"
    spellcheck="false"
    autocomplete="off"
    autocapitalize="off"
    aria-label=${name}
    aria-invalid=${draft?.wrong ? 'true' : 'false'}
    aria-describedby=${ifDefined(draft?.wrong ? `mistake-${field}` : more.describedBy)}
    list=${ifDefined(more.list)}
    .value=${live(draft?.text ?? current)}
    @input=${typed}
    @change=${typed}
    @blur=${typed}
  />`;
};

const mistake = ({ draft }: Editing, field: string, { current, kind }: Told): TemplateResult => {
  const { text, wrong } = draft(field) ?? {};
  const told = wrong ? `“${text}” is no ${kind}. It is still ${current}.` : '';
  return html`<p class="mistake" id=${`mistake-${field}`} role="alert" .textContent=${told}></p>`;
};
