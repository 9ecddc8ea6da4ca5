import { css } from 'lit';

/**
 * The form among the host's children, where every rule of the page applies. It starts from `all: revert` and states
 * its rules with more classes than a page's element and attribute selectors have; `em` and `px` only, since pages
 * change `rem`; no `@layer`, which any page rule would win over. The classes are public.
 */
export const formStyles = css`
  .pbx-form.pbx-form {
    all: revert;
    display: grid;
    gap: calc(var(--_space) * 4.5);
    margin: 0;
    &::before,
    &::after,
    & ::before,
    & ::after,
    & ::placeholder {
      all: revert;
    }
    & :not(svg, svg *) {
      all: revert;
      box-sizing: border-box;
    }
    /* Drawings have attributes that a plain revert would undo: they count as styles. */
    & svg,
    & svg * {
      all: revert-layer;
    }
    & .pbx-field {
      display: grid;
      grid-template-columns: 1fr fit-content(65%);
      align-items: baseline;
      gap: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
    }
    & .pbx-field > * {
      grid-column: 1 / -1;
    }
    & .pbx-field > .pbx-label {
      grid-column: 1;
      font-size: 0.875em;
      font-weight: 550;
    }
    & .pbx-field > .pbx-link {
      grid-area: 1 / 2;
      justify-self: end;
    }
    & .pbx-box {
      display: grid;
    }
    /* Sizes as minima, and that of a tick from its line: what no width or height with !important makes smaller. */
    & .pbx-input {
      inline-size: 100%;
      min-inline-size: 100%;
      min-block-size: var(--_height);
      margin: 0;
      padding: 0 calc(var(--_space) * 3.5);
      font: inherit;
      font-size: max(16px, 1em);
      color: inherit;
      background: var(--_surface);
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
    }
    & .pbx-reveals {
      grid-area: 1 / 1;
      padding-inline-end: calc(var(--_height) + var(--_space));
    }
    & .pbx-input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    & .pbx-input:hover {
      border-color: var(--_text);
    }
    & .pbx-input:focus {
      border-color: var(--_ring);
      outline: 2px solid var(--_ring);
      outline-offset: -1px;
    }
    & .pbx-input:autofill {
      -webkit-text-fill-color: var(--_text);
      box-shadow: inset 0 0 0 100px color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    }
    & :is(button, .pbx-link) {
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      cursor: pointer;
    }
    & :disabled {
      cursor: default;
      opacity: 0.6;
    }
    /* In the input, not in the box: a hint below it is in there too. */
    & .pbx-reveal {
      grid-area: 1 / 1;
      justify-self: end;
      inline-size: var(--_height);
      display: grid;
      place-items: center;
      border-radius: var(--_radius);
      color: var(--_muted);
    }
    & .pbx-reveal:hover {
      color: var(--_text);
    }
    & .pbx-remember {
      display: flex;
      gap: calc(var(--_space) * 2.5);
      align-items: center;
      justify-self: start;
      min-block-size: 28px;
      font-size: 0.9375em;
      cursor: pointer;
    }
    & .pbx-remember input {
      flex: 0 0 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--_accent);
    }
    & .pbx-link {
      justify-self: start;
      border-radius: 4px;
      font-size: 0.875em;
      font-weight: 500;
      color: var(--_accent);
      text-align: start;
      text-decoration: none;
    }
    & .pbx-link:hover {
      text-decoration: underline;
    }
    & .pbx-submit,
    & .pbx-provider {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 2.5);
      inline-size: 100%;
      min-block-size: var(--_height);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3.5);
      border: 1px solid transparent;
      border-radius: var(--_radius);
      line-height: 1.25;
    }
    & .pbx-submit {
      font-weight: 600;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & :is(.pbx-submit, .pbx-provider):hover {
      box-shadow: inset 0 0 0 99px #7772;
    }
    & :is(.pbx-submit, .pbx-provider):active {
      translate: 0 1px;
    }
    & .pbx-or {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 3.5);
      color: var(--_muted);
      font-size: 0.8125em;
    }
    & .pbx-or::before,
    & .pbx-or::after {
      content: '';
      flex: 1;
      border-block-start: 1px solid var(--_border);
    }
    & .pbx-providers {
      display: grid;
      gap: calc(var(--_space) * 2.5);
    }
    /* Google: white or #131314, its edge, logo 20 px. Microsoft: white or #2f2f2f, its edge. Both from 41 px high. */
    & .pbx-provider {
      min-block-size: max(41px, var(--_height));
      font-size: 0.9375em;
      font-weight: 500;
      color: light-dark(#1f1f1f, #e3e3e3);
      background: light-dark(#fff, #131314);
      border-color: light-dark(#747775, #8e918f);
    }
    & .pbx-provider[data-brand='microsoft'] {
      color: light-dark(#5e5e5e, #fff);
      background: light-dark(#fff, #2f2f2f);
      border-color: #8c8c8c;
    }
    & svg {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
    }
    & .pbx-provider > span {
      flex: 1 0 auto;
      max-inline-size: calc(100% - 30px);
    }
    & .pbx-provider::after {
      content: '';
      flex: 0 1 20px;
    }
    & .pbx-skeleton {
      block-size: max(41px, var(--_height));
      border-radius: var(--_radius);
      background: var(--_border);
      opacity: 0.4;
    }
    & :focus-visible {
      outline: 2px solid var(--_ring);
      outline-offset: 2px;
    }
    & .pbx-reveal:focus-visible {
      outline-offset: -4px;
    }
  }
`;
