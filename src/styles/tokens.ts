import { css } from 'lit';

/**
 * Every public `--pbx-*` token with its default, resolved once on the host. The private `--_*` twins inherit into the
 * shadow frame and into the form among the host's children alike. Light and dark follow the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_font: var(--pbx-font, inherit);
    --_space: var(--pbx-space, 4px);
    --_radius: var(--pbx-radius, 10px);
    --_height: var(--pbx-control-height, 44px);
    --_text: var(--pbx-text, light-dark(oklch(0.24 0.025 265), oklch(0.95 0.006 265)));
    --_muted: var(--pbx-muted, light-dark(oklch(0.49 0.022 265), oklch(0.73 0.014 265)));
    --_surface: var(--pbx-surface, light-dark(#fff, oklch(0.21 0.014 265)));
    --_border: var(--pbx-border, light-dark(oklch(0.885 0.01 265), oklch(0.34 0.018 265)));
    --_edge: var(--pbx-control-border, light-dark(oklch(0.6 0.018 265), oklch(0.58 0.02 265)));
    --_accent: var(--pbx-accent, light-dark(oklch(0.5 0.2 268), oklch(0.74 0.13 268)));
    --_on-accent: var(--pbx-on-accent, light-dark(#fff, oklch(0.18 0.04 268)));
    --_danger: var(--pbx-danger, light-dark(oklch(0.52 0.19 25), oklch(0.76 0.13 22)));
    --_success: var(--pbx-success, light-dark(oklch(0.5 0.12 155), oklch(0.78 0.13 155)));
    --_ring: var(--pbx-focus-ring, var(--_accent));
  }
`;
