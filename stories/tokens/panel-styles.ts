import { css } from 'lit';

/** Where tokens are edited and taken along. */
export const panelStyles = css`
  .panel details {
    border-block-end: 1px solid var(--line);
    padding-inline: 16px;
  }
  .panel summary {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-block-size: 48px;
    margin-inline: -16px;
    padding-inline: 16px;
    background: var(--card);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 10px;
    cursor: pointer;
    list-style: none;
    &::-webkit-details-marker {
      display: none;
    }
    &::before {
      content: '';
      inline-size: 6px;
      block-size: 6px;
      border: solid var(--quiet);
      border-width: 0 2px 2px 0;
      rotate: -45deg;
    }
    [open] > &::before {
      rotate: 45deg;
    }
    &:hover {
      background: var(--page);
    }
  }
  summary > :nth-child(1) {
    flex: 1;
  }
  summary h2 {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .token {
    display: grid;
    gap: 8px;
    padding-block: 16px;
  }
  .token + .token {
    border-block-start: 1px solid var(--line);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    & button {
      margin-inline-start: auto;
    }
    & p {
      flex: 1 0 100%;
      text-wrap: pretty;
    }
  }
  .panel h3 {
    font-weight: 600;
    line-height: 24px;
  }
  .line {
    display: grid;
    grid-template-columns: 32px 36px minmax(0, 1fr) 92px;
    align-items: center;
    gap: 8px;
  }
  .line.length {
    grid-template-columns: minmax(0, 1fr) 88px;
    gap: 16px;
  }
  .line.font {
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    color: var(--quiet);
    font-size: 0.8125rem;
    text-transform: capitalize;
  }
  .panel input {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    font: inherit;
    color: inherit;
    accent-color: var(--act);
  }
  .panel input:is([type='text'], [type='color']) {
    block-size: 36px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--card);
  }
  .panel input[type='text'] {
    padding-inline: 10px;
    font-family: var(--mono);
    font-size: 0.8125rem;
    text-overflow: ellipsis;
  }
  .panel input[type='text']:hover {
    border-color: var(--ink);
  }
  .panel input[aria-invalid='true'] {
    border-color: var(--stop);
    box-shadow: inset 0 0 0 1px var(--stop);
  }
  .panel input[type='color'] {
    padding: 3px;
    cursor: pointer;
    &::-webkit-color-swatch-wrapper {
      padding: 0;
    }
    &::-webkit-color-swatch {
      border: 1px solid light-dark(#0003, #fff5);
      border-radius: 5px;
    }
  }
  .panel .mistake {
    color: var(--stop);
    font-weight: 500;
    &:empty {
      display: none;
    }
  }
  summary:focus-visible {
    outline: 2px solid var(--act);
    outline-offset: -4px;
    border-radius: 8px;
  }
  .panel .note {
    padding-block: 4px 20px;
    text-wrap: pretty;
  }
  .panel .said {
    color: var(--good);
    font-weight: 500;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
    padding-block-end: 20px;
  }
  .panel .file h3 {
    font: 600 0.8125rem/1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .acts,
  .file pre {
    box-sizing: border-box;
    inline-size: 100%;
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .panel .acts button {
    justify-content: center;
  }
  .file pre {
    max-block-size: 220px;
    margin: 0;
    padding: 12px;
    overflow: auto;
    border-radius: 8px;
    background: var(--page);
    font-size: 0.75rem;
  }
  @media (forced-colors: active) {
    .panel input[type='color'] {
      forced-color-adjust: none;
    }
  }
`;
