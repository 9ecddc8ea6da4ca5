import { css } from 'lit';

/** The second factor: who it is for, the code, the ringing phone, the other methods. */
export const secondFactorStyles = css`
  .pbx-form.pbx-form {
    & [hidden] {
      display: none;
    }
    & .pbx-who {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 2);
      align-items: baseline;
      color: var(--_muted);
      overflow-wrap: anywhere;
    }
    /* Of the heading, where nothing stands in between. */
    & .pbx-who[data-alone='true'] {
      margin-block-start: calc(var(--_space) * -4);
    }
    & .pbx-who bdi {
      color: var(--_text);
      font-weight: 550;
    }
    & .pbx-what {
      margin: 0;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    /* Firefox does not wrap a line of Arabic at Latin words where there is a first letter to style. */
    & p:dir(ltr)::first-letter {
      all: revert;
    }
    & .pbx-what bdi {
      font-weight: 550;
    }
    & .pbx-trust .pbx-hint {
      padding-inline-start: calc(18px + var(--_space) * 2.5);
      text-wrap: pretty;
    }
    & .pbx-code[inputmode='numeric'] {
      font-size: 1.375em;
      font-weight: 550;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.28em;
      direction: ltr;
    }
    & .pbx-code:dir(rtl) {
      text-align: end;
    }
    & .pbx-link[aria-disabled='true'] {
      color: var(--_muted);
      text-decoration: none;
      cursor: default;
    }
    & .pbx-submit > span:has(svg) {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2.5);
    }
    & .pbx-ringing {
      display: grid;
      justify-items: center;
      gap: calc(var(--_space) * 1);
      padding: calc(var(--_space) * 7) calc(var(--_space) * 4) calc(var(--_space) * 5);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 6%, var(--_surface));
      overflow-wrap: anywhere;
      text-align: center;
      text-wrap: balance;
    }
    & .pbx-ringing strong {
      font-weight: 600;
    }
    & .pbx-ringing kbd {
      display: inline-grid;
      place-items: center;
      min-inline-size: 1.75em;
      padding-block: 1px;
      border: 1px solid var(--_edge);
      border-block-end-width: 3px;
      border-radius: 6px;
      background: var(--_surface);
      font: inherit;
      font-weight: 600;
    }
    & .pbx-quiet {
      color: var(--_muted);
      font-size: 0.875em;
    }
    & .pbx-bell {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 56px;
      block-size: 56px;
      margin-block-end: calc(var(--_space) * 4);
      border-radius: 50%;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & .pbx-bell svg {
      inline-size: 26px;
      block-size: 26px;
    }
    & .pbx-bell::before,
    & .pbx-bell::after {
      content: '';
      position: absolute;
      inset: -6px;
      border: 2px solid var(--_accent);
      border-radius: 50%;
      opacity: 0.35;
    }
    & .pbx-bell::after {
      inset: -13px;
      opacity: 0.15;
    }
    & :is(.pbx-cancel, .pbx-method) {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 3);
      inline-size: 100%;
      min-block-size: var(--_height);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3.5);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_text);
      font: inherit;
      font-size: 0.9375em;
      line-height: 1.35;
      text-align: start;
      cursor: pointer;
    }
    & .pbx-cancel {
      justify-content: center;
      border-color: var(--_edge);
      font-weight: 550;
    }
    & :is(.pbx-cancel, .pbx-method):hover {
      border-color: var(--_text);
    }
    & :is(.pbx-cancel, .pbx-method):active {
      translate: 0 1px;
    }
    & .pbx-methods {
      display: grid;
      gap: calc(var(--_space) * 2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    & .pbx-method > span {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    & .pbx-method svg {
      color: var(--_accent);
    }
    & .pbx-method svg:last-child {
      inline-size: 16px;
      block-size: 16px;
      color: var(--_muted);
    }
    & .pbx-method:dir(rtl) svg:last-child {
      scale: -1 1;
    }
    & .pbx-method small {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
    }
    & .pbx-back {
      justify-self: center;
      text-align: center;
    }
  }
  @keyframes pbx-ring-out {
    from {
      opacity: 0.7;
      scale: 0.85;
    }
    to {
      opacity: 0;
      scale: 1.45;
    }
  }
  @keyframes pbx-ring {
    0%,
    30%,
    to {
      rotate: 0deg;
    }
    6%,
    18% {
      rotate: -12deg;
    }
    12%,
    24% {
      rotate: 12deg;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pbx-form.pbx-form .pbx-bell svg {
      animation: pbx-ring 2.4s ease-in-out infinite;
    }
    .pbx-form.pbx-form .pbx-bell::before,
    .pbx-form.pbx-form .pbx-bell::after {
      inset: -6px;
      animation: pbx-ring-out 2.4s ease-out infinite;
    }
    .pbx-form.pbx-form .pbx-bell::after {
      animation-delay: 0.8s;
      animation-fill-mode: backwards;
    }
  }
  @media (forced-colors: active) {
    .pbx-form.pbx-form :is(.pbx-ringing, .pbx-bell) {
      border: 1px solid;
    }
  }
`;
