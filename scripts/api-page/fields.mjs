// Schemas, told in words.
import { follow, nameOf } from './document.mjs';
import { code, link } from './markdown.mjs';

/** @typedef {import('./document.mjs').Node} Node */

export const objectHeading = (/** @type {string} */ name) => `${name} object`;

/** @param {Node} node @returns {string} `text, 1 to 254 characters` */
export function typeOf(node) {
  const schema = follow(node);
  const name = nameOf(node);
  if (name && (schema.properties || schema.oneOf)) return link(name, objectHeading(name));
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum)
    return schema.enum.map((/** @type {unknown} */ one) => code(JSON.stringify(one))).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
  return [kindOf(schema), limitOf(schema)].filter(Boolean).join(', ');
}

function kindOf(/** @type {Node} */ { type, format, pattern }) {
  const formats = {
    'date-time': 'time',
    date: 'date',
    uri: 'URL',
    email: 'e-mail address',
    password: 'string',
  };
  return (
    formats[/** @type {keyof typeof formats} */ (format)] ??
    (pattern ? `${type} like ${code(pattern)}` : type)
  );
}

function limitOf(/** @type {Node} */ { minLength, maxLength, minimum, maximum }) {
  if (maxLength) return `${minLength ?? 0} to ${maxLength} characters`;
  if (minLength) return minLength > 1 ? `at least ${minLength} characters` : 'not empty';
  if (maximum !== undefined) return `${minimum} to ${maximum}`;
  return minimum === undefined ? '' : `at least ${minimum}`;
}

/**
 * A row for each member of an object, those of objects without a name included.
 * @param {Node} schema
 * @returns {string[][]} name, type, what is to be said
 */
export function memberRows({ properties = {}, required = [] }, prefix = '') {
  return Object.entries(properties).flatMap(([name, node]) => {
    const inner = nameOf(node) ? [] : memberRows(node, `${prefix}${name}.`);
    const optional = required.includes(name) ? '' : ', optional';
    const row = [
      code(prefix + name),
      typeOf(node) + optional,
      node.description ?? follow(node).description ?? '',
    ];
    return [row, ...inner];
  });
}
