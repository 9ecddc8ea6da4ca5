// custom-elements.json says what is public, in terms of the published files. Storybook reads it, and editors what is made of it.
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

/** @typedef {{ name: string, privacy?: string }} Member */
/** @typedef {{ name: string, members?: Member[], events?: Member[], cssParts?: Member[], cssProperties?: object[] }} Declaration */
/** @typedef {{ module?: string }} Reference */
/** @typedef {{ path: string, declarations?: Declaration[], exports?: { declaration: Reference }[] }} Module */

const isPublic = (/** @type {Member} */ { name, privacy }) =>
  !/^[#_]/.test(name) && privacy !== 'private' && privacy !== 'protected';

/** Fields with one of these belong to the element alone, whatever TypeScript calls them. */
const internalDecorators = ['state', 'query', 'consume', 'provide'];

const token = /\/\* (.+?) \*\/\s+--_[\w-]+: var\((--pbx-[\w-]+), (.+)\);/g;

const published = (/** @type {string} */ path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const styles = (/** @type {string} */ name) =>
  readFileSync(new URL(`src/styles/${name}.ts`, import.meta.url), 'utf8');

/** The tokens of all elements, from the comments beside them: those of every element, and the meter's own. */
const tokens = [...`${styles('tokens')}${styles('strength')}`.matchAll(token)].map(
  ([, description, name, value]) => ({ name, description, default: value }),
);

const publicOnly = {
  name: 'public-only',
  analyzePhase(/** @type {any} */ { ts, node, moduleDoc }) {
    if (!ts.isPropertyDeclaration(node)) return;
    const isInternal = (ts.getDecorators(node) ?? []).some((/** @type {any} */ { expression }) =>
      internalDecorators.includes(expression.expression?.getText()),
    );
    const declaration = moduleDoc.declarations.find(
      (/** @type {Declaration} */ { name }) => name === node.parent.name?.getText(),
    );
    const member = declaration?.members?.find(
      (/** @type {Member} */ { name }) => name === node.name.getText(),
    );
    if (isInternal && member) member.privacy = 'private';
  },
  packageLinkPhase(
    /** @type {{ customElementsManifest: { modules: Module[] } }} */ { customElementsManifest },
  ) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const { declaration } of module.exports ?? []) {
        if (declaration.module) declaration.module = published(declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.cssParts?.length) declaration.cssProperties = tokens; // whoever draws, draws with them
        // The analyzer takes the first argument of an event's constructor for its name.
        if (declaration.events)
          declaration.events = declaration.events.filter(({ name }) => name.startsWith('pbx-'));
      }
    }
  },
};

/** What editors offer as the value of an attribute: of these types they know what is written there. */
const offered = /^(string|boolean|number)$|^'/;

/** For VS Code and JetBrains: `vscode.html-custom-data.json`, `vscode.css-custom-data.json` and `web-types.json`. */
const editorData = {
  name: 'editor-data',
  packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
    const manifest = structuredClone(customElementsManifest);
    const declarations = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations);
    for (const { attributes = [] } of declarations) {
      for (const { type } of attributes) if (type && !offered.test(type.text)) type.text = 'string';
    }
    // All have the same tokens: they are told once.
    const [, ...others] = declarations.filter(
      (/** @type {Declaration} */ { cssProperties }) => cssProperties,
    );
    for (const declaration of others) delete declaration.cssProperties;
    const options = { hideLogs: true, hideCssPropertiesDocs: true };
    generateVsCodeCustomElementData(manifest, options);
    generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
  },
};

export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [publicOnly, editorData],
};
