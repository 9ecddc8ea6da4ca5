import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { elementsModule } from '../../scripts/framework-types/elements-module.mjs';
import { node, temporaryFolder } from './run.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly members?: Named[];
  readonly attributes?: Named[];
  readonly events?: Named[];
  readonly cssParts?: Named[];
  readonly cssProperties?: Named[];
}
interface Manifest {
  readonly modules: { readonly path: string; readonly declarations: Declaration[] }[];
}
interface WebTypes {
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Named & {
        readonly attributes: Named[];
        readonly events: Named[];
        readonly js: { readonly properties: Named[] };
      })[];
    };
    readonly css: { readonly properties: Named[] };
  };
}

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const readJson = (...file: string[]): unknown => JSON.parse(readFileSync(join(...file), 'utf8'));
const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);

/** Runs the analyzer in a folder with these files of ours and of the test. */
function analyze(folder: string, copied: readonly string[], files: Readonly<Record<string, string>>): void {
  const config = 'custom-elements-manifest.config.mjs';
  for (const file of [config, ...copied]) cpSync(path(file), join(folder, file), { recursive: true });
  for (const [file, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text); // without a package.json the analyzer looks for it forever
  }
  symlinkSync(path('node_modules'), join(folder, 'node_modules'), 'dir');
  const analyzer = path('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const { status, output } = node([analyzer, 'analyze'], {}, folder);
  assert.equal(status, 0, output);
}

const source = `
  /** @csspart frame */
  export class PbxSample extends LitElement {
    @property({ type: Number }) count = 0;
    @state() protected guarded = 0;
    @state() stateful = 0;
    @query('p') paragraph;
    private secret = 0;
    _old = 0;
    #hash = 0;
    press() { this.dispatchEvent(new CustomEvent('pbx-press')); }
    protected help() { this.dispatchEvent(new PbxErrorEvent('session', error)); }
  }`;

test('the manifest tells what is public in the published files, and nothing else', () => {
  const folder = temporaryFolder();
  analyze(folder, [], {
    'src/elements/sample.ts': source,
    'src/styles/tokens.ts': '/* Space between things */\n--_space: var(--pbx-space, 4px);\n--_own: 1px;',
    'src/styles/strength.ts': '/* Colour of a doubt */\n--_warning: var(--pbx-warning, red);',
  });
  const [module] = (readJson(folder, 'custom-elements.json') as Manifest).modules;
  assert.equal(module?.path, 'dist/elements/sample.js');
  const [declaration] = module.declarations;
  assert.deepEqual(names(declaration?.members), ['count', 'press']);
  assert.deepEqual(names(declaration?.attributes), ['count']);
  assert.deepEqual(names(declaration?.events), ['pbx-press']);
  assert.deepEqual(declaration?.cssProperties, [
    { name: '--pbx-space', description: 'Space between things', default: '4px' },
    { name: '--pbx-warning', description: 'Colour of a doubt', default: 'red' },
  ]);
});

describe('what is made of the manifest', () => {
  const folder = temporaryFolder();
  const read = (file: string): unknown => readJson(folder, file);
  let manifest: Manifest;
  let elements: Declaration[];

  before(() => {
    const inputs = ['src/elements', 'src/define', 'src/styles/tokens.ts', 'src/styles/strength.ts'];
    analyze(folder, inputs, {});
    manifest = read('custom-elements.json') as Manifest;
    elements = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName !== undefined);
    assert.equal(elements.length, 6);
  });

  /** Name and description, in the order of the names. */
  const described = (list: readonly Named[] = []): (readonly [string, string | undefined])[] =>
    list.map(({ name, description }) => [name, description] as const).sort();

  const tokens = (): Named[] => elements.find(({ cssProperties }) => cssProperties)?.cssProperties ?? [];

  test('VS Code knows all tags and attributes, and what they are for', () => {
    const { tags } = read('vscode.html-custom-data.json') as { tags: Declaration[] };
    assert.deepEqual(names(tags).sort(), elements.map(({ tagName }) => tagName).sort());
    for (const { tagName, attributes } of elements) {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(described(tag?.attributes), described(attributes), tagName);
      assert.ok(tag?.description, tagName);
    }
  });

  test('VS Code offers as a value only what may be one', () => {
    const { tags } = read('vscode.html-custom-data.json') as {
      tags: { attributes: { values: Named[] }[] }[];
    };
    const values = tags.flatMap(({ attributes }) =>
      attributes.flatMap((attribute) => names(attribute.values)),
    );
    assert.deepEqual(values, ['enumeration-safe', 'helpful']);
  });

  test('VS Code knows all tokens and parts', () => {
    const css = read('vscode.css-custom-data.json') as { properties: Named[]; pseudoElements: Named[] };
    assert.ok(tokens().length > 10);
    assert.deepEqual(described(css.properties), described(tokens()));
    const parts = elements.flatMap(({ cssParts = [] }) => names(cssParts).map((name) => `::part(${name})`));
    assert.deepEqual(new Set(names(css.pseudoElements)), new Set(parts));
  });

  test('JetBrains know all of it, with properties and events', () => {
    const { html, css } = (read('web-types.json') as WebTypes).contributions;
    assert.deepEqual(names(html.elements).sort(), elements.map(({ tagName }) => tagName).sort());
    for (const { tagName, attributes, events } of elements) {
      const tag = html.elements.find(({ name }) => name === tagName);
      assert.deepEqual(described(tag?.attributes), described(attributes), tagName);
      assert.deepEqual(described(tag?.events), described(events), tagName);
      assert.ok(tag?.js.properties.length, tagName);
    }
    assert.deepEqual(described(css.properties), described(tokens()));
  });

  test('nobody is told of what is private', () => {
    for (const file of ['vscode.html-custom-data.json', 'web-types.json'])
      assert.doesNotMatch(
        JSON.stringify(read(file)),
        /"name":"[#_]|"name":"(texts|internals|flow|form)"/,
        file,
      );
    const { html } = (read('web-types.json') as WebTypes).contributions;
    for (const { name, js } of html.elements) {
      const members = elements.find(({ tagName }) => tagName === name)?.members;
      for (const property of names(js.properties)) assert.ok(names(members).includes(property), property);
    }
  });

  test('the types for frameworks are those of the manifest: `npm run generate:elements` writes them', async () => {
    const target = path('src/frameworks/elements.ts');
    const options = { ...(await resolveConfig(target)), filepath: target };
    assert.equal(readFileSync(target, 'utf8'), await format(elementsModule(manifest as never), options));
  });
});

/** An element that has just this. */
const sample = (members: object): Parameters<typeof elementsModule>[0] => ({
  modules: [{ declarations: [{ name: 'PbxSample', tagName: 'pbx-sample', ...members }] }],
});

test('types that nobody has told the generator of are refused', () => {
  const attribute = (text?: string): object => ({
    attributes: [{ name: 'when', fieldName: 'when', ...(text && { type: { text } }) }],
  });
  assert.match(elementsModule(sample(attribute('string'))), /'when': PbxSample\['when'\];/);
  assert.throws(
    () => elementsModule(sample(attribute('Date'))),
    /How is `Date` written into when of PbxSample\?/,
  );
  assert.throws(() => elementsModule(sample(attribute())), /How is `` written into when/);
  const event = { events: [{ name: 'pbx-press', type: { text: 'CustomEvent' } }] };
  assert.throws(() => elementsModule(sample(event)), /pbx-press of PbxSample is no event of ours/);
});
