/** Gives back what it is handed, as a type; or throws a sentence that begins with the path of what is wrong. */
export type Check<Value> = (value: unknown, path: string) => Value;

export class Mistake extends Error {
  constructor(path: string, said: string) {
    super(path === '' ? said : `${path}: ${said}`);
  }
}

/** Not empty; where there is a pattern, `wanted` says what it asks for. */
export const text =
  (pattern = /./, wanted = 'must be a text, and not empty'): Check<string> =>
  (value, path) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new Mistake(path, wanted);
  };

export const flag: Check<boolean> = (value, path) => {
  if (typeof value === 'boolean') return value;
  throw new Mistake(path, 'must be true or false');
};

export const integer =
  (least: number, most: number): Check<number> =>
  (value, path) => {
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw new Mistake(path, `must be a whole number from ${least} to ${most}`);
  };

export const oneOf =
  <const Name extends string>(...names: readonly Name[]): Check<Name> =>
  (value, path) => {
    const found = names.find((name) => name === value);
    if (found !== undefined) return found;
    throw new Mistake(path, `must be ${names.map((name) => `"${name}"`).join(' or ')}`);
  };

export const list =
  <Item>(item: Check<Item>): Check<readonly Item[]> =>
  (value, path) => {
    if (Array.isArray(value)) return value.map((one, index) => item(one, `${path}[${index}]`));
    throw new Mistake(path, 'must be a list');
  };

/** An object of these members and no others; those named `required` have to be there. */
export const members =
  <Value extends object>(
    checks: { readonly [Name in keyof Value]-?: Check<Value[Name]> },
    ...required: readonly (keyof Value & string)[]
  ): Check<Value> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Mistake(path, 'must be an object');
    }
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const known = new Map(Object.entries<Check<unknown>>(checks));
    const checked = Object.entries(value).map(([name, member]) => {
      const check = known.get(name);
      if (!check) throw new Mistake(at(name), `is not known here; there are ${[...known.keys()].join(', ')}`);
      return [name, check(member, at(name))];
    });
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) throw new Mistake(at(missing), 'is missing');
    return Object.fromEntries(checked) as Value;
  };
