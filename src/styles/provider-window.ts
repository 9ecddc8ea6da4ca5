import { css } from 'lit';

/** Of the frame: what can be done while a provider's window is open. */
export const providerWindowStyles = css`
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    margin-block: calc(var(--_space) * 0.5) calc(var(--_space) * -1);
  }
  .alert .acts .link {
    min-block-size: 32px;
  }
`;
