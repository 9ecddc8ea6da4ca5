import type { JSX } from 'solid-js';
import type { Elements } from './elements.js';
import type { Described, Heard, Settable } from './props.js';

/** What Solid sets where its prefix says so. */
type Prefixed<Prefix extends string, Values> = {
  [Name in keyof Values & string as `${Prefix}:${Name}`]?: Values[Name] | undefined;
};

/** Attributes that are there or not. */
type Switches<Attributes> = {
  [Name in keyof Attributes as true extends Attributes[Name] ? Name : never]: boolean;
};

type Listeners<E extends Described> = {
  [Name in keyof E['events'] & string as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<E['element'], Heard<E, Name>> | undefined;
};

type Props<E extends Described> = JSX.HTMLAttributes<E['element']> &
  Settable<E> &
  Prefixed<'prop', E['properties']> &
  Prefixed<'attr', E['attributes']> &
  Prefixed<'bool', Switches<E['attributes']>> &
  Listeners<E>;

type Tags = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
