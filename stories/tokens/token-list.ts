/** How a token is edited and what it becomes in a file. */
export type Kind = 'color' | 'length' | 'font';

export interface Token {
  /** `--pbx-accent` */
  readonly name: string;
  /** `accent` */
  readonly label: string;
  readonly description: string;
  readonly default: string;
  readonly kind: Kind;
  /** The token that speaks for this one until it has a value of its own. */
  readonly follows: string | undefined;
}

interface Property {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Manifest {
  readonly modules?: readonly {
    readonly declarations?: readonly { cssProperties?: readonly Property[] }[];
  }[];
}

const prefix = '--pbx-';

/** `accent` of `--pbx-accent` */
export const plainName = (name: string): string => name.slice(prefix.length);

/** All tokens of all elements, once each, as `custom-elements.json` tells them. There is no second list. */
export function tokensOf(manifest: object): readonly Token[] {
  const { modules = [] } = manifest as Manifest;
  const properties = modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .filter(({ name }) => name.startsWith(prefix));
  return [...new Map(properties.map((property) => [property.name, toToken(property)])).values()];
}

function toToken({ name, description = '', default: value = '' }: Property): Token {
  // A default that is another token names its private twin.
  const followed = /^var\(--_([\w-]+)\)$/.exec(value)?.[1];
  return {
    name,
    label: plainName(name),
    description,
    default: value,
    kind: followed || value.startsWith('light-dark(') ? 'color' : readLength(value) ? 'length' : 'font',
    follows: followed && prefix + followed,
  };
}

export interface Length {
  readonly amount: number;
  readonly unit: string;
}

/** Never without a unit: the elements add lengths, and `calc(0 + 8px)` is no CSS. */
export function readLength(text: string): Length | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?|\.\d+)(px|em|rem)$/.exec(text.trim()) ?? [];
  return amount && unit ? { amount: Number(amount), unit } : undefined;
}
