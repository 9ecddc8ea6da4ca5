// What custom-elements.json says of our elements, as one TypeScript interface.

/** @typedef {{ name: string, type?: { text: string }, description?: string }} Described */
/** @typedef {Described & { kind: string, readonly?: boolean }} Member */
/** @typedef {Described & { fieldName?: string }} Attribute */
/** @typedef {Described & { tagName?: string, members?: Member[], attributes?: Attribute[], events?: Described[] }} Element */
/** @typedef {{ modules: { declarations?: Element[] }[] }} Manifest */

const anyOfThese = /^'[\w-]+'( \| ('[\w-]+'|undefined))*$/;

/**
 * What may be written into an attribute, by the type of its property. Types we know nothing of are refused: somebody has
 * to say how they are written.
 * @param {string} name of the class
 * @param {Attribute} attribute
 */
function written(name, { name: attribute, type, fieldName }) {
  const text = type?.text ?? '';
  if (text === 'boolean') return 'Switch';
  if (text === 'number') return 'Numeric';
  if (/\breadonly string\[\]/.test(text)) return 'string'; // separated by spaces
  const asItIs = /^string( \| undefined)?$|^TicketKind$/.test(text) || anyOfThese.test(text);
  if (asItIs && fieldName) return `${name}['${fieldName}']`;
  throw new Error(`How is \`${text}\` written into ${attribute} of ${name}? See scripts/framework-types/.`);
}

/** Our classes, which hold what they know themselves. */
function dispatched(/** @type {string} */ name, /** @type {Described} */ { name: event, type }) {
  const text = type?.text ?? '';
  if (/^Pbx\w+Event(<\w+>)?$/.test(text)) return text;
  throw new Error(`${event} of ${name} is no event of ours: \`${text}\`.`);
}

const comment = (/** @type {Described} */ { description = '' }) =>
  description && `/** ${description.replace(/\s+/g, ' ')} */\n`;

/**
 * @template {Described} T
 * @param {T[]} members
 * @param {(member: T) => string} type
 */
const block = (members, type) =>
  `{\n${members.map((member) => `${comment(member)}'${member.name}': ${type(member)};\n`).join('')}}`;

/** @param {Element} element */
const entry = ({ name, tagName, description = '', members = [], attributes = [], events = [] }) => {
  const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return `${comment({ name, description })}'${tagName}': {
    element: ${name};
    attributes: ${block(attributes, (attribute) => written(name, attribute))};
    properties: ${block(settable, (member) => `${name}['${member.name}']`)};
    events: ${block(events, (event) => dispatched(name, event))};
  };`;
};

/**
 * @param {Manifest} manifest
 * @returns {string}
 */
export function elementsModule({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const body = elements.map(entry).join('\n');
  const words = elements.flatMap(({ name, events = [] }) => [
    name,
    ...events.flatMap(({ type }) => type?.text.match(/\w+/g) ?? []),
  ]);
  return `// Generated from custom-elements.json by \`npm run generate:elements\`. Do not edit.
    import type { ${[...new Set(words)].sort().join(', ')} } from '../index.js';

    /** An attribute that is there or not. */
    type Switch = boolean | '';
    type Numeric = number | \`\${number}\`;

    /** What can be set at each element, and what it dispatches. */
    export interface Elements {
      ${body}
    }
  `;
}
