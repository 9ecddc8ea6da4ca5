// Writes docs/account-api.md from account-api.yaml. With --check it only says whether that is due.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import {
  api,
  codesOf,
  common,
  examplesOf,
  follow,
  nameOf,
  operations,
  problems,
} from './api-page/document.mjs';
import { memberRows, objectHeading, typeOf } from './api-page/fields.mjs';
import { code, json, link, table } from './api-page/markdown.mjs';

/** @typedef {import('./api-page/document.mjs').Node} Node */
/** @typedef {import('./api-page/document.mjs').Operation} Operation */

const { schemas, securitySchemes, responses } = api.components;
const heading = (/** @type {string} */ name) => name[0]?.toUpperCase() + name.slice(1);
const ofTag = (/** @type {string} */ tag) => operations.filter(({ tags }) => tags.includes(tag));
const call = (/** @type {Operation} */ { method, path }) => code(`${method} ${path}`);

/** Which of the schemes a call needs, and which it may have. */
function security(/** @type {Operation} */ operation) {
  /** @type {string[][]} */
  const ways = operation.security.map(Object.keys);
  const scheme = (/** @type {string} */ name) =>
    link(code(securitySchemes[name].name ?? 'Authorization'), 'Security');
  const always = ways[0]?.filter((name) => ways.every((way) => way.includes(name))) ?? [];
  const sometimes = [...new Set(ways.flat())].filter((name) => !always.includes(name));
  const needs = [...always.map(scheme), ...sometimes.map((name) => `${scheme(name)} where there is one`)];
  return `Needs ${needs.join(', ') || 'nothing'}.`;
}

function takes(/** @type {Operation} */ { parameters = [], requestBody }) {
  const body = requestBody && requestBody.content['application/json'].schema;
  const rows = parameters
    .map(follow)
    .map((/** @type {Node} */ { name, in: place, schema, required, description }) => [
      code(name),
      `${typeOf(schema)}${required ? '' : ', optional'}`,
      `${{ path: 'In the path.', query: 'In the query.', header: 'A header.' }[String(place)]} ${description ?? ''}`,
    ]);
  return [
    table(['takes', '', ''], [...rows, ...(body ? memberRows(follow(body)) : [])]),
    ...(requestBody ? examplesOf(requestBody) : []).slice(0, 1).map(({ value }) => json(value)),
  ];
}

/** Answers as a table; examples that many share are shown where they come first. */
function answers(/** @type {[string, Node][]} */ responses) {
  const all = responses.map(([status, node]) => ({ status, response: follow(node) }));
  const rows = all.map(({ status, response }) => {
    const schema = response.content?.['application/json']?.schema;
    const says = schema ? ` ${heading(typeOf(schema))}.` : '';
    const headers = Object.keys(response.headers ?? {}).map(code);
    return [status, response.description.trim() + says, headers.join(', ')];
  });
  const successes = all.filter(({ response }) => codesOf(response).length === 0);
  return [
    table(['answers', '', 'headers'], rows),
    ...successes.flatMap(({ response }) => fresh(examplesOf(response))),
  ];
}

const shown = new Set();

/** @param {Node[]} examples */
function fresh(examples) {
  const own = examples.filter(({ $ref }) => !$ref).slice(0, 1);
  const shared = examples.filter(({ $ref }) => $ref && !shown.has($ref));
  for (const { $ref } of shared) shown.add($ref);
  return [...shared, ...own].map((example) => json(follow(example).value));
}

const section = (/** @type {Operation} */ operation) => [
  `### ${operation.summary}`,
  `${call(operation)} · ${code(operation.operationId)}`,
  operation.description ?? '',
  security(operation),
  ...takes(operation),
  ...answers(Object.entries(operation.responses).filter(([status]) => !common.has(status))),
];

const contents = () =>
  table(
    ['', '', ''],
    operations.map((one) => [call(one), link(one.summary, one.summary), code(one.operationId)]),
  );

function problemTable() {
  const codes = [...new Set(problems.map((one) => one.code))];
  const rows = codes.map((name) => {
    const uses = problems.filter((one) => one.code === name);
    const [title] = uses.flatMap(({ response }) =>
      Object.values(response.content['application/problem+json'].examples)
        .filter(({ value }) => value.code === name)
        .map(({ value }) => value.title),
    );
    const of = [...new Set(uses.map((one) => one.operation))];
    const few = of.map((one) => link(one.operationId, one.summary)).join(', ');
    const which =
      of.length === operations.length ? 'every operation' : of.length > 6 ? `${of.length} operations` : few;
    return [code(name), [...new Set(uses.map((one) => one.status))].join(', '), title ?? '', which];
  });
  return table(
    ['code', 'status', 'title', 'answered by'],
    rows.sort(([a = ''], [b = '']) => a.localeCompare(b)),
  );
}

/** What answers are made of; what requests take is told with them. */
function objects() {
  const requests = operations.map(
    (one) => one.requestBody && nameOf(one.requestBody.content['application/json'].schema),
  );
  return Object.entries(schemas)
    .filter(([name, schema]) => !requests.includes(name) && (schema.properties || schema.oneOf))
    .flatMap(([name, schema]) => [
      `### ${objectHeading(name)}`,
      schema.description ?? '',
      schema.oneOf
        ? `One of ${schema.oneOf.map(typeOf).join(', ')}: ${code(schema.discriminator.propertyName)} says which.`
        : '',
      table(['member', '', ''], memberRows(schema)),
    ]);
}

const page = [
  `# ${api.info.title}`,
  '<!-- Generated from src/adapters/rest/account-api.yaml by `npm run generate:api-page`. Do not edit. -->',
  `Version ${api.info.version}, as [OpenAPI 3.1](../src/adapters/rest/account-api.yaml), which the package has as \`pbx-auth/account-api.yaml\`.`,
  api.info.description,
  contents(),
  'What every operation may answer, and is not told again below:',
  ...answers([...common]),
  '## Security',
  table(
    ['', ''],
    Object.values(securitySchemes).map((one) => [
      code(one.name ?? 'Authorization: Bearer …'),
      one.description,
    ]),
  ),
  ...api.tags.flatMap((/** @type {Node} */ tag) => [
    `## ${heading(tag.name)}`,
    tag.description,
    ...ofTag(tag.name).flatMap(section),
  ]),
  '## Problems',
  `Every failure is a ${typeOf({ $ref: '#/components/schemas/Problem' })}, for example:`,
  ...examplesOf(responses.Validation).map(({ value }) => json(value)),
  problemTable(),
  '## Objects',
  ...objects(),
];

const target = fileURLToPath(new URL('../docs/account-api.md', import.meta.url));
const text = page.filter((part) => part !== '').join('\n\n');
const made = await format(text, { ...(await resolveConfig(target)), parser: 'markdown' });

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== made) {
    console.error('docs/account-api.md is stale: run `npm run generate:api-page` and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, made);
}
