import { css } from 'lit';

/** Where the elements stand, and how the editor and they share the screen. */
export const stageStyles = css`
  .stage {
    container-type: inline-size;
    display: grid;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, var(--pbx-max-width));
    justify-content: center;
    align-content: start;
    gap: 20px;
    padding: 20px;
    background: var(--page);
    color: var(--ink);
    font-size: 1rem; /* what the width in em is measured in */
  }
  .column[data-scheme='light'] {
    color-scheme: light;
  }
  .column[data-scheme='dark'] {
    color-scheme: dark;
  }
  .column h2 {
    margin-block-end: 8px;
    font-size: 1.125rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .elements {
    display: grid;
  }
  .elements > h3 {
    margin-block: 20px 8px;
    color: var(--quiet);
    font: 500 0.8125rem/1.5 var(--mono);
  }
  /* A form of the page, which has no card of ours: drawn with the same tokens. */
  .page-form {
    display: grid;
    gap: calc(var(--pbx-space) * 1.5);
    padding: calc(var(--pbx-space) * 8);
    border: 1px solid var(--pbx-border);
    border-radius: calc(var(--pbx-radius) + 8px);
    background: var(--pbx-surface);
    color: var(--pbx-text);
    font-family: var(--pbx-font);
  }
  .page-form label {
    font-size: 0.875em;
    font-weight: 550;
  }
  .page-form input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: var(--pbx-control-height);
    padding-inline: calc(var(--pbx-space) * 3.5);
    border: 1px solid var(--pbx-control-border);
    border-radius: var(--pbx-radius);
    background: var(--pbx-surface);
    color: inherit;
    font: inherit;
  }
  .page-form input:focus {
    outline: 2px solid var(--pbx-focus-ring);
    outline-offset: -1px;
  }
  /* On a phone the card becomes the page. */
  @media (width < 26em) {
    .elements {
      margin-inline: -10px;
    }
    .elements > h3 {
      margin-inline: 10px;
    }
    .page-form {
      border: 0;
      border-radius: 0;
      padding-inline: calc(var(--pbx-space) * 5);
    }
  }
  @container (width < 46rem) {
    .column {
      padding-inline: 10px;
    }
  }
  @container (width >= 40rem) {
    .column + .column {
      grid-row: 1;
      grid-column: 2;
    }
    .column {
      grid-row: 1;
    }
  }
  /* Both in sight: what is edited, and what comes of it. */
  @media (width >= 60rem) {
    :host {
      grid-template: auto minmax(0, 1fr) / clamp(19.5rem, 28vw, 22.5rem) minmax(0, 1fr);
      block-size: 100dvh;
    }
    header {
      grid-column: 1 / -1;
    }
    .panel {
      display: flex;
      flex-direction: column;
      border-inline-end: 1px solid var(--line);
    }
    .panel details[open] {
      flex: 1 1 0;
      min-block-size: 0;
      scroll-padding-block: 56px 16px;
    }
    /* What is for screen readers only is positioned: it scrolls along, and makes no page longer. */
    .panel details[open],
    .stage {
      position: relative;
      overflow: auto;
    }
  }
`;
