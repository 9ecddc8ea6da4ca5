import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';
import type { Described, Listeners, Settable } from './props.js';

/** `onpbx-success`, or `on:pbx-success` as it was before Svelte 5. */
type Props<E extends Described> = HTMLAttributes<E['element']> & Settable<E> & Listeners<E, 'on' | 'on:'>;

type Tags = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
