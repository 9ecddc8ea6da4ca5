import { css } from 'lit';

/** What an alert looks like: comes with the flow that may have to show one. */
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
