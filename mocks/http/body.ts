import type { World } from '../world.js';
import { problem, type FieldError } from './problem.js';
import type { Reply } from './reply.js';

/** What account-api.yaml says of one field; a test holds both together. */
export interface FieldRule {
  readonly type: 'string' | 'boolean';
  readonly optional?: true;
  readonly maxLength?: number;
  readonly oneOf?: readonly string[];
}

export type BodySchema = Readonly<Record<string, FieldRule>>;

export type Body = { readonly value: unknown } | { readonly refusal: Reply };

/** Reads a JSON body, or says what is wrong with it, naming the operation and the fields. */
export async function readBody(
  world: World,
  request: Request,
  schema: BodySchema,
  operation: string,
): Promise<Body> {
  const type = request.headers.get('Content-Type') ?? 'no content type';
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return { refusal: problem(world, 'unsupported-media-type', { detail: `${operation} was sent ${type}` }) };
  }
  const value = await parseJson(request);
  if (value === undefined) {
    return {
      refusal: problem(world, 'malformed-body', { detail: `${operation} was sent a body that is not JSON` }),
    };
  }
  const errors = checkBody(schema, value);
  return errors.length === 0 ? { value } : { refusal: invalid(world, operation, errors) };
}

export function invalid(world: World, operation: string, errors: readonly FieldError[]): Reply {
  const named = errors.map(({ field, code }) => `${field} ${code}`).join(', ');
  return problem(world, 'validation', { detail: `${operation}: ${named}`, errors });
}

async function parseJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}

function checkBody(schema: BodySchema, value: unknown): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ field: 'body', code: 'type' }];
  const fields = new Map<string, unknown>(Object.entries(value));
  const unknown = [...fields.keys()].filter((field) => !Object.hasOwn(schema, field));
  return [
    ...Object.entries(schema).flatMap(([field, rule]) => {
      const code = checkField(rule, fields.get(field), fields.has(field));
      return code ? [{ field, code }] : [];
    }),
    ...unknown.map((field) => ({ field, code: 'unknown' as const })),
  ];
}

function checkField(rule: FieldRule, value: unknown, present: boolean): FieldError['code'] | undefined {
  if (!present) return rule.optional ? undefined : 'required';
  if (typeof value !== rule.type) return 'type';
  if (typeof value !== 'string') return undefined;
  if (rule.oneOf) return rule.oneOf.includes(value) ? undefined : 'not-allowed';
  if (value === '') return 'too-short';
  // JSON Schema counts code points.
  return Array.from(value).length > (rule.maxLength ?? Infinity) ? 'too-long' : undefined;
}
