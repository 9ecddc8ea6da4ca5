import { css } from 'lit';

/**
 * What every element starts from: its tokens, and text that is its own.
 *
 * Every public `--pbx-*` token with its default, resolved once on the host. The private `--_*` twins inherit into the
 * shadow frame and into the form among the host's children alike. Light and dark follow the page's `color-scheme`.
 * The comments are the tokens' documentation: the manifest takes them from here.
 *
 * Of what text inherits from the page, only its family and its size come through. A size below 16px is nobody's wish,
 * but that of a page where 1rem is 10px; who does wish it says so of the element itself, which counts for more.
 */
export const tokens = css`
  :host {
    /* Font family; the page's by default. */
    --_font: var(--pbx-font, inherit);
    /* One step of the rhythm: gaps and paddings are multiples of it. */
    --_space: var(--pbx-space, 4px);
    /* Corner of controls; the card's is 8px more. */
    --_radius: var(--pbx-radius, 10px);
    /* Height of inputs and buttons; 44px is a comfortable target (WCAG 2.2, 2.5.5). */
    --_height: var(--pbx-control-height, 44px);
    /* Width of the card at most. */
    --_width: var(--pbx-max-width, 25em);
    /* Colour of text. */
    --_text: var(--pbx-text, light-dark(#191f2b, #eceef3));
    /* Colour of help and placeholders; 4.5:1 or more to the surface. */
    --_muted: var(--pbx-muted, light-dark(#5a606d, #a3a8b1));
    /* Background of card and inputs. */
    --_surface: var(--pbx-surface, light-dark(#fff, #15181f));
    /* Colour of the card's edge and of dividers. */
    --_border: var(--pbx-border, light-dark(#d6d9e0, #333842));
    /* Colour of the inputs' edge; 3:1 or more to the surface (WCAG 2.2, 1.4.11). */
    --_edge: var(--pbx-control-border, light-dark(#7b808b, #747a87));
    /* Colour of what acts: button, links, ticks. */
    --_accent: var(--pbx-accent, light-dark(#3453d3, #88a7fd));
    /* Colour of text on the accent. */
    --_on-accent: var(--pbx-on-accent, light-dark(#fff, #0a1023));
    /* Colour of errors. */
    --_danger: var(--pbx-danger, light-dark(#be222a, #f98e8b));
    /* Colour of success. */
    --_success: var(--pbx-success, light-dark(#0b7643, #6cd092));
    /* Colour of the focus ring; the accent by default. */
    --_ring: var(--pbx-focus-ring, var(--_accent));
    font-size: max(16px, 1em);
  }
  :host > * {
    font: 400 1em/1.5 sans-serif;
    font-family: var(--_font);
    color: var(--_text);
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    user-select: auto;
    cursor: auto;
    overflow-wrap: anywhere;
  }
  :host(:not([hidden])) {
    display: block;
  }
`;
