import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from './elements.js';
import type { Described, Listeners, Settable } from './props.js';

type Props<E extends Described> = DetailedHTMLProps<HTMLAttributes<E['element']>, E['element']> &
  Settable<E> &
  Listeners<E, 'on'>;

type Tags = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
