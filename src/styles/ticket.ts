import { css } from 'lit';

/** Of the form of a ticket. */
export const ticketFormStyles = css`
  .pbx-form.pbx-form {
    &:empty {
      display: none;
    }
    /* Nearer to the heading than what is below it. */
    &:has(> .pbx-lead) {
      margin-block-start: calc(var(--_space) * -3);
    }
    & .pbx-lead {
      margin: 0;
      color: var(--_muted);
      text-wrap: pretty;
    }
    /* Firefox does not wrap a line of Arabic at Latin words where there is a first letter to style. */
    & p:dir(ltr)::first-letter {
      all: revert;
    }
    & .pbx-places {
      display: grid;
      gap: var(--_space);
      margin: 0;
      padding: calc(var(--_space) * 3) calc(var(--_space) * 3.5);
      padding-inline-start: calc(var(--_space) * 7);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
      font-size: 0.8125em;
      text-wrap: pretty;
    }
    & .pbx-note {
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
    /* A live region has to be there before it speaks; it takes no room meanwhile. */
    & .pbx-note:empty {
      position: absolute;
    }
    & > .pbx-note {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space) calc(var(--_space) * 3);
      align-items: baseline;
      padding: calc(var(--_space) * 3) calc(var(--_space) * 3.5);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
    }
    & > .pbx-note:empty {
      padding: 0;
    }
    & .pbx-note .pbx-link {
      font-size: 1em;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    & .pbx-typed {
      font-weight: 600;
    }
    & .pbx-optional,
    & .pbx-help {
      color: var(--_muted);
      font-weight: 400;
    }
    & .pbx-help {
      font-size: 0.8125em;
    }
    & .pbx-text {
      min-block-size: calc(var(--_height) * 2);
      padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
      resize: vertical;
      field-sizing: content;
      max-block-size: 16em;
    }
  }
  @media (forced-colors: active) {
    .pbx-form.pbx-form .pbx-places,
    .pbx-form.pbx-form > .pbx-note:not(:empty) {
      border: 1px solid;
    }
  }
`;

/** Of the frame, once the ticket is open. */
export const ticketStyles = css`
  .ticket {
    display: grid;
    margin-block-start: calc(var(--_space) * -3);
    gap: calc(var(--_space) * 6);
    animation: appear 0.15s ease-out;
  }
  /* The focus is taken there to be read on from; nothing can be done with it. */
  :is(.heading, .lead):focus {
    outline: none;
  }
  .ticket p {
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .ticket .note {
    font-size: 0.875em;
  }
  .ticket svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .reference {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 3);
    padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 4%, var(--_surface));
  }
  .caption {
    grid-column: 1;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .reference code {
    grid-column: 1;
    justify-self: start;
    font:
      600 1.25em/1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    letter-spacing: 0.04em;
    unicode-bidi: isolate;
    user-select: all;
  }
  .copy {
    grid-area: 1 / 2 / span 2;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: var(--_height);
    padding: 0 calc(var(--_space) * 3);
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    font: inherit;
    font-size: 0.875em;
    font-weight: 550;
    color: var(--_accent);
    cursor: pointer;
  }
  .copy:hover {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }
  .by-hand {
    grid-column: 1 / -1;
    padding-block-start: calc(var(--_space) * 2);
    font-size: 0.8125em;
  }
  .way {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }
  .way li {
    position: relative;
    display: grid;
    grid-template-columns: 1.5em 1fr auto;
    gap: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 4.5);
  }
  .way li:last-child {
    padding-block-end: 0;
  }
  .way li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.6em 0.1em;
    inset-inline-start: calc(0.75em - 1px);
    inline-size: 2px;
    border-radius: 2px;
    background: var(--_border);
  }
  .way li[data-state='done']:not(:last-child)::after {
    background: var(--_success);
  }
  .step {
    text-wrap: pretty;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    box-sizing: border-box;
  }
  .mark svg {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.6;
  }
  [data-state='done'] .mark {
    border-color: var(--_success);
    background: var(--_success);
    color: var(--_surface);
  }
  [data-state='now'] .mark {
    border-color: var(--_accent);
    color: var(--_accent);
    box-shadow: 0 0 0 4px color-mix(in oklab, var(--_accent) 14%, transparent);
  }
  [data-state='now'] .mark svg {
    fill: currentColor;
  }
  [data-state='now'] .step {
    font-weight: 550;
  }
  [data-state='later'] {
    color: var(--_muted);
  }
  .way :is(time, .time) {
    font-size: 0.8667em;
    line-height: 1.73;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .ways-on {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 4);
    font-size: 1em;
  }
  .ways-on .link {
    font-size: 0.875em;
  }
  .button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3.5);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    box-shadow: inset 0 0 0 99px #7772;
  }
  .button:active {
    translate: 0 1px;
  }
  :is(.copy, .button):focus-visible {
    outline: 2px solid var(--_ring);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    .ticket {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .way li::after {
      background: CanvasText !important;
    }
    .way .mark {
      forced-color-adjust: none;
      box-shadow: none;
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
