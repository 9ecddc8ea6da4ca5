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
    --_text: var(--pbx-text, light-dark(#191f2b, #eceef3));
    --_muted: var(--pbx-muted, light-dark(#5a606d, #a3a8b1));
    --_surface: var(--pbx-surface, light-dark(#fff, #15181f));
    --_border: var(--pbx-border, light-dark(#d6d9e0, #333842));
    --_edge: var(--pbx-control-border, light-dark(#7b808b, #747a87));
    --_accent: var(--pbx-accent, light-dark(#3453d3, #88a7fd));
    --_on-accent: var(--pbx-on-accent, light-dark(#fff, #0a1023));
    --_danger: var(--pbx-danger, light-dark(#be222a, #f98e8b));
    --_success: var(--pbx-success, light-dark(#0b7643, #6cd092));
    --_ring: var(--pbx-focus-ring, var(--_accent));
  }
`;
