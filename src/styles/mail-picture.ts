import { css } from 'lit';

/** How a mail looks in a list of mails, of which it is the sharp one. */
export const mailPictureStyles = css`
  .pbx-form.pbx-form {
    & .pbx-inbox {
      display: grid;
      margin: 0;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      overflow: hidden;
    }
    & .pbx-inbox figcaption {
      padding: calc(var(--_space) * 2) calc(var(--_space) * 3.5);
      border-block-end: 1px solid var(--_border);
      background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
      font-size: 0.75em;
      color: var(--_muted);
    }
    & .pbx-mail {
      display: grid;
      grid-template-columns: 28px minmax(0, 1fr);
      align-items: center;
      gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
      padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
      font-size: 0.875em;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    & .pbx-mail > * {
      grid-column: 2;
    }
    & .pbx-avatar {
      grid-area: 1 / 1 / span 2;
      inline-size: 28px;
      block-size: 28px;
      border-radius: 50%;
      background: var(--_border);
    }
    & .pbx-blur {
      block-size: 6px;
      inline-size: 38%;
      border-radius: 6px;
      background: var(--_border);
    }
    & .pbx-blur ~ .pbx-blur {
      inline-size: 76%;
    }
    & .pbx-wanted {
      gap: 0 calc(var(--_space) * 3);
      padding-block: calc(var(--_space) * 3);
      border-inline-start: 3px solid var(--_accent);
      padding-inline-start: calc(var(--_space) * 3.5 - 3px);
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    }
    & .pbx-wanted .pbx-avatar {
      display: grid;
      align-self: start;
      margin-block-start: 3px;
      place-items: center;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    & .pbx-avatar svg {
      inline-size: 15px;
      block-size: 15px;
    }
    & :is(.pbx-from, .pbx-title) {
      font-weight: 600;
    }
    & .pbx-preview {
      color: var(--_muted);
    }
  }
  @media (forced-colors: active) {
    .pbx-form.pbx-form {
      & .pbx-wanted {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      & .pbx-blur,
      & .pbx-avatar {
        border: 1px solid GrayText;
      }
    }
  }
`;
