import { css } from 'lit';

/** The three steps to the credentials: where the person is, the picture of the mail, the ways on. */
export const firstAccessStyles = css`
  .pbx-form.pbx-form {
    & [hidden] {
      display: none;
    }
    & p {
      margin: 0;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    /* Firefox does not wrap a line of Arabic at Latin words where there is a first letter to style. */
    & p:dir(ltr)::first-letter {
      all: revert;
    }
    /* Close to the heading. */
    &:has(> .pbx-intro) {
      margin-block-start: calc(var(--_space) * -3);
    }
    & .pbx-intro {
      color: var(--_muted);
    }
    & .pbx-steps {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    & .pbx-step {
      display: grid;
      border-block-start: 1px solid var(--_border);
    }
    & .pbx-step-heading:not(:has(button)),
    & .pbx-step-heading button {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 3);
      inline-size: 100%;
      min-block-size: calc(var(--_height) + var(--_space) * 2);
      padding: calc(var(--_space) * 2) 0;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      font: inherit;
      color: inherit;
      text-align: start;
    }
    & .pbx-step-heading:not(:has(button)) {
      font-weight: 650;
    }
    & .pbx-step-heading button {
      color: var(--_muted);
      font-weight: 550;
      cursor: pointer;
    }
    & .pbx-step-heading button:hover {
      color: var(--_text);
    }
    & .pbx-mark {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 26px;
      block-size: 26px;
      border: 1.5px solid var(--_edge);
      border-radius: 50%;
      font-size: 0.8125em;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    & .pbx-step[data-state='open'] .pbx-mark {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & .pbx-step[data-state='passed'] .pbx-mark {
      border-color: var(--_success);
      color: var(--_success);
    }
    & .pbx-mark svg {
      inline-size: 16px;
      block-size: 16px;
    }
    & .pbx-screen:not([hidden]) {
      display: grid;
      gap: calc(var(--_space) * 4);
    }
    & .pbx-screen > p {
      font-size: 0.9375em;
    }
    & .pbx-step > .pbx-screen {
      padding-block: calc(var(--_space) * 1) calc(var(--_space) * 6);
    }
    & .pbx-step:last-child > .pbx-screen {
      padding-block-end: 0;
    }
    & p.pbx-about.pbx-about {
      font-size: 0.8125em;
      color: var(--_muted);
    }
    & .pbx-choice {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
      gap: calc(var(--_space) * 2);
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    & .pbx-choice legend {
      padding: 0;
      margin-block-end: calc(var(--_space) * 2);
      font-size: 0.875em;
      font-weight: 550;
    }
    & .pbx-choice label {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2.5);
      min-block-size: var(--_height);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      font-size: 0.875em;
      line-height: 1.3;
      cursor: pointer;
    }
    & .pbx-choice label:hover {
      border-color: var(--_text);
    }
    & .pbx-choice label:has(:checked) {
      border-color: var(--_accent);
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    }
    & .pbx-choice label:has(:focus-visible) {
      outline: 2px solid var(--_ring);
      outline-offset: 2px;
    }
    & .pbx-choice input {
      flex: 0 0 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--_accent);
      outline: none;
    }
    & .pbx-copy {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--_space) * 3);
      padding: calc(var(--_space) * 3) calc(var(--_space) * 3.5);
      border: 1px dashed var(--_edge);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
      overflow-wrap: anywhere;
    }
    & .pbx-copy bdi {
      font-weight: 550;
      user-select: all;
    }
    & .pbx-copy .pbx-link {
      flex: none;
      padding-block: calc(var(--_space) * 0.5);
    }
    & :is(.pbx-action, .pbx-way) {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 2.5);
      inline-size: 100%;
      min-block-size: var(--_height);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3.5);
      border: 1px solid transparent;
      border-radius: var(--_radius);
      font: inherit;
      line-height: 1.25;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }
    & .pbx-action {
      font-weight: 600;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & .pbx-action svg {
      inline-size: 18px;
      block-size: 18px;
    }
    & .pbx-action:dir(rtl) svg {
      scale: -1 1;
    }
    & .pbx-action:hover {
      box-shadow: inset 0 0 0 99px #7772;
    }
    & .pbx-way {
      border-color: var(--_edge);
      background: var(--_surface);
      color: var(--_text);
      font-size: 0.9375em;
      font-weight: 550;
    }
    & .pbx-way:hover {
      border-color: var(--_text);
    }
    & :is(.pbx-action, .pbx-way):active {
      translate: 0 1px;
    }
    & .pbx-ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
      gap: calc(var(--_space) * 2.5);
    }
    & .pbx-told {
      display: grid;
      gap: calc(var(--_space) * 1.5);
    }
    & .pbx-done {
      display: grid;
      grid-template-columns: 1.25em 1fr;
      gap: calc(var(--_space) * 3);
      padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_success) 9%, var(--_surface));
      font-size: 0.9063em;
      text-wrap: pretty;
    }
    & .pbx-done :is(svg, strong) {
      color: var(--_success);
      font-weight: 600;
    }
    & .pbx-done svg {
      inline-size: 1.25em;
      block-size: 1.5em;
    }
    & .pbx-none {
      padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pbx-form.pbx-form .pbx-screen {
      animation: pbx-step-in 0.15s ease-out;
    }
    @keyframes pbx-step-in {
      from {
        opacity: 0;
        translate: 0 4px;
      }
    }
  }
  @media (forced-colors: active) {
    .pbx-form.pbx-form {
      & .pbx-choice label:has(:checked) {
        outline: 2px solid Highlight;
        outline-offset: -1px;
      }
      & :is(.pbx-action, .pbx-done, .pbx-none) {
        border: 1px solid;
      }
      & .pbx-step[data-state='open'] .pbx-mark {
        border-width: 3px;
      }
    }
  }
`;
