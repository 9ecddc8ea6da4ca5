// What the linter refuses by name, as options for ESLint's `no-restricted-*` rules.

/** @param {string} selector @param {string} message */
const refuse = (selector, message) => ({ selector, message });

export const everywhere = [refuse('TSEnumDeclaration', 'No enum: use a union of string literals.')];

export const defaultExport = [refuse('ExportDefaultDeclaration', 'No default export: give it a name.')];

const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const noHtmlFromText = 'HTML from text is an injection waiting to happen: render with Lit.';

export const inLibrary = [
  refuse(
    'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    noHtmlFromText,
  ),
  refuse(
    'AssignmentExpression > MemberExpression.left[property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    noHtmlFromText,
  ),
  refuse(
    'MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    noHtmlFromText,
  ),
  refuse('MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', noHtmlFromText),
  refuse('ImportDeclaration[source.value=/unsafe-(html|svg|mathml)|static-html/]', noHtmlFromText),
  refuse(`${inTemplate}[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]`, noHtmlFromText),
  refuse(
    `${inTemplate}[value.raw=/\\sstyle\\s*=\\s*["']?[\\w-]/]`,
    'No inline styles: a strict page refuses them.',
  ),
  refuse(`${inTemplate}[value.raw=/\\son[a-z]+\\s*=/]`, 'No inline scripts: use @event.'),
  refuse(
    `${inTemplate}[value.raw=/<(script|style)\\b/]`,
    'No inline scripts or styles: a strict page refuses them.',
  ),
];

export const inTests = [
  refuse(
    'MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip|todo)$/]',
    'A test that does not run proves nothing.',
  ),
];

const globals = ['window', 'globalThis', 'self'];
/** @param {string[]} names @param {string} message */
const asGlobals = (names, message) => names.map((name) => ({ name, message }));
/** @param {string[]} names @param {string} message */
const asProperties = (names, message) =>
  globals.flatMap((object) => names.map((property) => ({ object, property, message })));

const networkNames = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const onlyAdapters = 'Only adapters talk to a backend.';
export const network = asGlobals(networkNames, onlyAdapters);
export const networkProperties = [
  ...asProperties(networkNames, onlyAdapters),
  { object: 'navigator', property: 'sendBeacon', message: onlyAdapters },
];

const storageNames = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
const onlyWhatIsListed = 'What may be stored, and by which files: docs/decisions/what-is-stored.md.';
export const storage = asGlobals(storageNames, onlyWhatIsListed);
export const storageProperties = [
  ...asProperties(storageNames, onlyWhatIsListed),
  { object: 'document', property: 'cookie', message: onlyWhatIsListed },
];
