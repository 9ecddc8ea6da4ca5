import { css } from 'lit';

/** The editor's own look: it stays as it is, whatever the tokens are. */
export const editorStyles = css`
  :host {
    --page: light-dark(#f4f5f8, #0e1015);
    --card: light-dark(#fff, #15181f);
    --ink: light-dark(#191f2b, #eceef3);
    --quiet: light-dark(#5a606d, #a3a8b1);
    --line: light-dark(#e1e4ea, #282c36);
    --edge: light-dark(#7b808b, #747a87);
    --act: light-dark(#3453d3, #88a7fd);
    --wash: light-dark(#eef1fd, #1e2436);
    --stop: light-dark(#be222a, #f98e8b);
    --good: light-dark(#0b7643, #6cd092);
    --mono: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    color: var(--ink);
    background: var(--page);
    font-size: 0.875rem;
    line-height: 1.5;
  }
  header,
  .panel {
    background: var(--card);
    text-align: start;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
    font-size: inherit;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 32px;
    padding: 16px;
    border-block-end: 1px solid var(--line);
  }
  h1 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  header p,
  .panel p,
  .panel small {
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  code {
    font-family: var(--mono);
    font-size: 0.9em;
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  :is(header, .panel) button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 0 14px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--card);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
    &:hover {
      background: var(--page);
    }
    &:active {
      translate: 0 1px;
    }
    &[aria-pressed='true'] {
      border-color: var(--act);
      box-shadow: inset 0 0 0 1px var(--act);
      background: var(--wash);
    }
    &.quiet {
      min-block-size: 24px;
      padding: 0 6px;
      margin-inline-end: -6px;
      border-color: transparent;
      background: none;
      color: var(--act);
      font-size: 0.8125rem;
    }
  }
  .dot {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: linear-gradient(135deg, var(--light) 50%, var(--dark) 50%);
  }
  :is(header, .panel) :is(button, input, pre):focus-visible {
    outline: 2px solid var(--act);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .presets [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .dot {
      forced-color-adjust: none;
    }
  }
`;
