import { css } from 'lit';

/* What is seen only after somebody has acted: it comes with the flow. */

/** Of the frame: the alert. */
export const alertStyles = css`
  .alert {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    gap: 0 calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    font-size: 0.9063em;
    text-wrap: pretty;
    --_tone: var(--_danger);
    color: var(--_text);
    background: color-mix(in oklab, var(--_tone) 9%, var(--_surface));
    animation: appear 0.15s ease-out;
  }
  .alert.info {
    --_tone: var(--_accent);
  }
  .alert.success {
    --_tone: var(--_success);
  }
  .alert strong {
    color: var(--_tone);
    font-weight: 600;
  }
  .alert svg {
    inline-size: 1.25em;
    block-size: 1.5em;
    color: var(--_tone);
  }
  [role='alert']:focus-visible .alert {
    outline: 2px solid var(--_ring);
    outline-offset: 2px;
  }
  .alert .link {
    padding: 0;
    line-height: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .pbx-count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .alert {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .alert {
      border: 1px solid;
    }
  }
`;

/** Of the form: errors, hints, busy and waiting. */
export const formOutcomes = css`
  .pbx-form.pbx-form {
    & .pbx-input[aria-invalid='true'] {
      border-color: var(--_danger);
    }
    & .pbx-reveal[data-revealed='true']::after {
      content: '';
      position: absolute;
      inline-size: 22px;
      border-block-start: 2px solid;
      rotate: 45deg;
    }
    & .pbx-hint,
    & .pbx-error {
      display: flex;
      gap: calc(var(--_space) * 1.5);
      font-size: 0.8125em;
      color: var(--_muted);
    }
    & .pbx-error {
      color: var(--_danger);
      font-weight: 500;
    }
    & :is(.pbx-hint, .pbx-error) svg {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.5em;
    }
    & .pbx-submit[aria-disabled='true'] {
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
      color: var(--_accent);
      cursor: default;
      box-shadow: none;
      translate: none;
    }
    & .pbx-count {
      font-variant-numeric: tabular-nums;
    }
    & .pbx-spinner {
      inline-size: 17px;
      block-size: 17px;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: pbx-turn 0.8s linear infinite;
    }
    & .pbx-unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pbx-form.pbx-form :is(.pbx-input, .pbx-submit, .pbx-provider) {
      transition: 0.12s;
      transition-property: background-color, border-color, translate;
    }
  }
  @keyframes pbx-turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pbx-form.pbx-form .pbx-spinner {
      animation-duration: 2.4s;
    }
  }
`;
