import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';
import type { Described, Heard, Settable } from './props.js';

type Emits<E extends Described> = {
  [Name in keyof E['events'] & string]: (event: Heard<E, Name>) => void;
};

type Listeners<E extends Described> = {
  [Name in keyof E['events'] & string as `on${Capitalize<Name>}`]?:
    ((event: Heard<E, Name>) => void) | undefined;
};

/** What Vue wants to know of an element that is not its own (https://vuejs.org/guide/extras/web-components.html). */
type Component<E extends Described> = new () => E['element'] & {
  readonly $props: HTMLAttributes & PublicProps & Settable<E> & Listeners<E>;
  readonly $emit: EmitFn<Emits<E>>;
};

type Tags = { [Tag in keyof Elements]: Component<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
