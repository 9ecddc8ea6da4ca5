import { css } from 'lit';

/** The shadow frame of every form element: card, heading, footer. What an alert needs comes with it (`alert.ts`). */
export const frame = css`
  :host {
    inline-size: 100%;
    max-inline-size: var(--_width);
  }
  * {
    box-sizing: border-box;
  }
  .frame {
    display: grid;
    gap: calc(var(--_space) * 6);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 8) calc(var(--_space) * 7);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 8px);
    box-shadow: 0 8px 32px -12px rgb(0 0 0 / 0.15);
  }
  .heading {
    font-size: 1.625em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  [role='alert']:empty {
    display: none;
  }
  [role='alert'] {
    color: var(--_danger);
    outline: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .footer {
    border-block-start: 1px solid var(--_border);
    padding-block-start: calc(var(--_space) * 5);
    font-size: 0.875em;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  .link {
    font: inherit;
    font-weight: 500;
    padding: calc(var(--_space) * 0.5) 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: none;
    cursor: pointer;
    border-radius: 4px;
  }
  .link:hover {
    text-decoration: underline;
  }
  .link:focus-visible {
    outline: 2px solid var(--_ring);
    outline-offset: 2px;
  }
  .waiting {
    visibility: hidden;
  }
  @media (width < 26em) {
    :host {
      max-inline-size: none;
    }
    .frame {
      border: 0;
      border-radius: 0;
      box-shadow: none;
      padding-inline: calc(var(--_space) * 5);
    }
  }
`;
