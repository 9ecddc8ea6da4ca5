import { css } from 'lit';

/** Ratios beside their fields, and all pairs of a scheme at a glance. */
export const verdictStyles = css`
  .specimens {
    padding: 0 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--card);
    font-size: 0.875rem;
  }
  .specimens summary {
    min-block-size: 44px;
    margin-inline: -16px;
    padding-inline: 16px;
    border-radius: 14px;
  }
  .specimens .count {
    font-weight: 600;
    white-space: nowrap;
    &[data-passes='false'] {
      color: var(--stop);
    }
  }
  .specimens ul {
    margin: 0;
    padding: 0 0 8px;
    list-style: none;
  }
  .specimens li {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    padding-block: 3px;
  }
  .specimens small {
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .specimen {
    display: grid;
    place-items: center;
    block-size: 24px;
    border: 1px solid var(--line);
    border-radius: 6px;
    font-size: 0.8125rem;
    font-weight: 650;
  }
  @media (forced-colors: active) {
    .specimen {
      forced-color-adjust: none;
    }
  }
  .specimen[data-edge] {
    border-width: 2px;
  }
  .verdict {
    display: flex;
    justify-content: end;
    align-items: baseline;
    gap: 8px;
    color: var(--good);
    white-space: nowrap;
    font-size: 0.8125rem;
    font-weight: 500;
  }
  .verdict b {
    color: var(--ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .verdict i {
    font-style: normal;
  }
  .verdict[data-passes='false'] {
    color: var(--stop);
  }
  @container (width < 46rem) {
    .specimens,
    .specimens small {
      font-size: 0.75rem;
    }
    .specimens summary small {
      display: none;
    }
  }
`;
