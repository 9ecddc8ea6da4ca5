import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';
import type { Described, Heard, Optional } from './props.js';

type CamelCase<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** In templates `heading-level` and `headingLevel` are one name: what fits the attribute may be written, too. */
type Written<E extends Described> = {
  [Name in keyof E['attributes'] & string as Name extends keyof E['properties'] ? never : CamelCase<Name>]:
    | E['attributes'][Name]
    | (CamelCase<Name> extends keyof E['properties'] ? E['properties'][CamelCase<Name>] : never);
};

type Settable<E extends Described> = Optional<Written<E> & Omit<E['properties'], keyof Written<E>>>;

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
  /** What goes into our elements names its place; Vue itself has no more use for it. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
