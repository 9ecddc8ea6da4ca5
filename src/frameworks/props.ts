/* What the frameworks share: each entry beside this file tells one of them of our elements, in its own terms. */

/** One element, as `elements.ts` tells of it. */
export interface Described {
  readonly element: HTMLElement;
  readonly attributes: object;
  readonly properties: object;
  readonly events: Readonly<Record<string, Event>>;
}

/** Of all that can be set, nothing has to be. */
export type Optional<T> = { [Name in keyof T]?: T[Name] | undefined };

/** A framework sets the property of that name where there is one, else the attribute. */
export type Settable<E extends Described> = Optional<
  E['properties'] & Omit<E['attributes'], keyof E['properties']>
>;

/** An event of the element: dispatched by it, and listened to at it. */
export type Heard<E extends Described, Name extends keyof E['events']> = E['events'][Name] & {
  readonly currentTarget: E['element'];
};

/** `onpbx-success`, where the prefix is `on`. */
export type Listeners<E extends Described, Prefix extends string> = {
  [Name in keyof E['events'] & string as `${Prefix}${Name}`]?: ((event: Heard<E, Name>) => void) | undefined;
};
