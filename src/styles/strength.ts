import { css } from 'lit';

/**
 * The meter and the checklist, in a form among the host's children or in a shadow root. Amber says "could be better";
 * a word stands beside it.
 */
export const strengthStyles = css`
  .pbx-form.pbx-form .pbx-new {
    display: grid;
    gap: calc(var(--_space) * 2.5);
  }
  /* The login that stands where the form was: below a heading that is there already. */
  .pbx-again.pbx-again {
    &::part(heading) {
      font-size: 1.125em;
    }
    &::part(footer) {
      display: none;
    }
  }
  .pbx-strength.pbx-strength.pbx-strength {
    /* Colour of a password that could be better; 4.5:1 or more to the surface. */
    --_warning: var(--pbx-warning, light-dark(#8a5a00, #e3b25f));
    --_tone: var(--_muted);
    display: grid;
    gap: calc(var(--_space) * 2);
    font-size: 0.8125em;
    line-height: 1.5;
    &:is([data-score='0'], [data-score='1']) {
      --_tone: var(--_danger);
    }
    &[data-score='2'] {
      --_tone: var(--_warning);
    }
    &:is([data-score='3'], [data-score='4']) {
      --_tone: var(--_success);
    }
    & .pbx-meter {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 5px;
    }
    & .pbx-meter i {
      block-size: 5px;
      border-radius: 5px;
      background: var(--_border);
    }
    &:is([data-score='0'], [data-score='1']) i:nth-of-type(-n + 1),
    &[data-score='2'] i:nth-of-type(-n + 2),
    &[data-score='3'] i:nth-of-type(-n + 3),
    &[data-score='4'] i {
      background: var(--_tone);
    }
    /* Room for two lines: what is below stays where it is. */
    & .pbx-explanation {
      min-block-size: 3em;
      color: var(--_muted);
      text-wrap: pretty;
    }
    & .pbx-verdict {
      color: var(--_tone);
      font-weight: 600;
    }
    & .pbx-checks {
      display: grid;
      gap: calc(var(--_space) * 2.5);
      padding: calc(var(--_space) * 3) calc(var(--_space) * 3.5);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    }
    & ul {
      display: grid;
      gap: calc(var(--_space) * 1.5);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    & li {
      display: flex;
      gap: calc(var(--_space) * 2);
      color: var(--_muted);
    }
    & li[data-state='met'] {
      color: var(--_text);
    }
    & li[data-state='refused'] {
      color: var(--_danger);
    }
    & li svg {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.5em;
    }
    & li[data-state='met'] svg {
      color: var(--_success);
    }
    & .pbx-advice {
      display: grid;
      gap: calc(var(--_space) * 1.5);
      padding-block-start: calc(var(--_space) * 2.5);
      border-block-start: 1px solid var(--_border);
      color: var(--_muted);
    }
    & .pbx-advice ul {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
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
    .pbx-strength .pbx-meter i {
      transition: background-color 0.15s;
    }
  }
  @media (forced-colors: active) {
    .pbx-strength.pbx-strength.pbx-strength {
      & .pbx-meter i {
        border: 1px solid;
      }
      &:is([data-score='0'], [data-score='1']) i:nth-of-type(-n + 1),
      &[data-score='2'] i:nth-of-type(-n + 2),
      &[data-score='3'] i:nth-of-type(-n + 3),
      &[data-score='4'] i {
        background: Highlight;
      }
    }
  }
`;
