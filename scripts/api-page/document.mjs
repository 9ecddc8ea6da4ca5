// account-api.yaml as the page needs it: references followed, operations in a row.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** @typedef {{ [key: string]: any }} Node as much of OpenAPI as the page looks at */
/** @typedef {Node & { method: string, path: string }} Operation */

const source = new URL('../../src/adapters/rest/account-api.yaml', import.meta.url);

/** @type {Node} */
export const api = parse(readFileSync(source, 'utf8'));

/** @param {Node} node @returns {Node} itself, or what it refers to */
export function follow(node) {
  if (!node.$ref) return node;
  return follow(
    node.$ref
      .split('/')
      .slice(1)
      .reduce((/** @type {Node} */ at, /** @type {string} */ key) => at[key], api),
  );
}

/** The last part of a reference: `Session`. */
export const nameOf = (/** @type {Node} */ node) => node.$ref?.split('/').at(-1);

/** @type {Operation[]} */
export const operations = Object.entries(api.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);

/** The examples of a request or an answer, for its one media type: each itself, or a reference. */
export const examplesOf = (/** @type {Node} */ { content = {} }) =>
  /** @type {Node[]} */ (Object.values(Object(Object.values(content)[0]).examples ?? {}));

/**
 * What an answer may say in `code`.
 * @param {Node} response
 * @returns {string[]} none where it is no problem
 */
export function codesOf({ content = {} }) {
  const code = content['application/problem+json']?.schema.allOf[1].properties.code;
  return code ? (code.enum ?? [code.const]) : [];
}

/** What every operation may answer: told once. */
export const common = new Map(
  Object.entries(operations[0]?.responses ?? {}).filter(([status, { $ref }]) =>
    operations.every(({ responses }) => $ref && responses[status]?.$ref === $ref),
  ),
);

/** Every answer of every operation that is a problem. */
export const problems = operations.flatMap((operation) =>
  Object.entries(operation.responses).flatMap(([status, node]) =>
    codesOf(follow(node)).map((code) => ({ code, status, operation, response: follow(node) })),
  ),
);
