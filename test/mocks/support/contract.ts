import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** As much of OpenAPI as the tests look at. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

interface ApiOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ApiResponse | Reference>>;
}

interface ApiResponse {
  readonly headers?: Readonly<Record<string, Header | Reference>>;
  readonly content?: Content;
}

interface Header {
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<
  Record<
    string,
    { readonly schema: Schema; readonly examples?: Record<string, { value: unknown } | Reference> }
  >
>;
type Reference = { readonly $ref: string };
export type Schema = Readonly<Record<string, unknown>>;

const source = readFileSync(new URL('../../../src/adapters/rest/account-api.yaml', import.meta.url), 'utf8');
export const contract = parse(source) as Document;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
// The contract lets backends add fields; our mock has no business sending any that it does not name.
ajv.addSchema(closed(parse(source)) as object, 'contract');

/** Forbids undeclared properties in every object schema. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return copy['type'] === 'object' && 'properties' in copy ? { ...copy, unevaluatedProperties: false } : copy;
}

const pointer = (...segments: readonly string[]): string =>
  `contract#/${segments.map((one) => encodeURIComponent(one.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Follows a `$ref` of the document. */
export function resolve<T extends object>(node: T | Reference): T {
  if (!('$ref' in node)) return node;
  const found = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], contract);
  return found as T;
}

const locate = (node: object, ...otherwise: readonly string[]): readonly string[] =>
  '$ref' in node ? String(node.$ref).slice(2).split('/') : otherwise;

export function assertSchema(value: unknown, ...path: readonly string[]): void {
  const $ref = pointer(...path);
  const valid = ajv.validate({ $ref }, value);
  assert.ok(valid, `${$ref}: ${ajv.errorsText()} in ${JSON.stringify(value)}`);
}

/** The template of the document that a path belongs to: `/sso/google` is `/sso/{provider}`, `/sso/providers` itself. */
function template(path: string): string | undefined {
  if (path in contract.paths) return path;
  return Object.keys(contract.paths).find((one) =>
    new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

/** Holds an answer against the document: status, media type, body and headers. */
export function assertAnswer(method: string, path: string, response: Response, body: string): void {
  const found = template(path);
  const operation = found === undefined ? undefined : contract.paths[found]?.[method.toLowerCase()];
  if (found === undefined || operation === undefined) {
    assert.equal(response.status, 404, `${method} ${path} is not in the contract`);
    assertSchema(JSON.parse(body), 'components', 'schemas', 'Problem');
    return;
  }
  const status = String(response.status);
  const declared = operation.responses[status];
  assert.ok(declared, `${operation.operationId} may not answer ${status}: ${body}`);
  const where = locate(declared, 'paths', found, method.toLowerCase(), 'responses', status);
  assertHeaders(resolve(declared), response.headers, `${operation.operationId} ${status}`);
  assertBody(resolve(declared), where, response.headers.get('Content-Type'), body);
}

function assertBody(
  { content }: ApiResponse,
  where: readonly string[],
  type: string | null,
  body: string,
): void {
  if (!content) {
    assert.equal(body, '', 'an answer without content');
    return;
  }
  assert.ok(type !== null && type in content, `media type ${type}`);
  assertSchema(JSON.parse(body), ...where, 'content', type, 'schema');
}

function assertHeaders({ headers = {} }: ApiResponse, sent: Headers, name: string): void {
  for (const [header, node] of Object.entries(headers)) {
    const { required, schema } = resolve<Header>(node);
    const value = sent.get(header);
    assert.ok(value !== null || required !== true, `${name} lacks the header ${header}`);
    if (value !== null) assert.ok(ajv.validate(schema, value), `${name}, ${header}: ${ajv.errorsText()}`);
  }
}
