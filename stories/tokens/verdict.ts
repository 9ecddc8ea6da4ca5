import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { measure, type Measured, type Pair, ratioText } from './contrast.js';
import { paintPair } from './paint.js';
import type { Scheme } from './theme.js';
import { plainName } from './token-list.js';

/** What the values of two tokens look like on each other. */
export interface Specimen extends Pair {
  readonly frontColor: string;
  readonly backColor: string;
  readonly measured: Measured;
}

/** `colorOf` says what a token is worth in this scheme. */
export function specimen(pair: Pair, scheme: Scheme, colorOf: (name: string) => string): Specimen {
  const [frontColor, backColor] = [colorOf(pair.front), colorOf(pair.back)];
  const measured = measure(...paintPair(frontColor, backColor, scheme), pair.least);
  return { ...pair, frontColor, backColor, measured };
}

/** Says pass or fail in a word and a sign, besides the colour. */
export const verdict = ({ measured: { ratio, passes }, back }: Specimen, id?: string): TemplateResult =>
  html`<span class="verdict" data-passes=${passes} id=${ifDefined(id)}>
    <b>${ratioText(ratio)}</b>
    <span><i aria-hidden="true">${passes ? '✓' : '✕'}</i> ${passes ? 'Pass' : 'Fail'}</span>
    <span class="unseen">on ${plainName(back)}</span>
  </span>`;

/** All pairs of one scheme, each drawn in its own colours: text as text, an edge as an edge. */
export const specimens = (list: readonly Specimen[]): TemplateResult => {
  const failed = list.filter(({ measured }) => !measured.passes).length;
  return html`
    <details class="specimens" open>
      <summary>
        <span class="count" role="status" data-passes=${failed === 0}
          >${failed === 0 ? `All ${list.length} pairs pass` : `Fail: ${failed} of ${list.length} pairs`}</span
        >
        <small>text 4.5 : 1, edges 3 : 1</small>
      </summary>
      <ul>
        ${list.map(
          (one) =>
            html`<li>
              ${swatch(one)}
              <span>${plainName(one.front)} <small>on ${plainName(one.back)}</small></span>
              ${verdict(one)}
            </li>`,
        )}
      </ul>
    </details>
  `;
};

const swatch = ({ least, frontColor, backColor }: Specimen): TemplateResult => {
  const isText = least > 3;
  const style = { color: frontColor, background: backColor, ...(!isText && { borderColor: frontColor }) };
  return html`<span class="specimen" aria-hidden="true" ?data-edge=${!isText} style=${styleMap(style)}
    >${isText ? 'Aa' : nothing}</span
  >`;
};
