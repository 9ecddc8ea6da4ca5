import type { World } from '../world.js';
import { problem, type FieldError } from './problem.js';
import type { Reply } from './reply.js';

/** What account-api.yaml says of one field; a test holds both together. */
export interface FieldRule {
  readonly type: 'string' | 'boolean' | 'object';
  readonly optional?: true;
  /** Default 1. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly oneOf?: readonly string[];
  readonly format?: 'email' | 'date';
  /** Of an object. */
  readonly fields?: BodySchema;
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

function checkBody(schema: BodySchema, value: unknown, within = ''): FieldError[] {
  if (!isObject(value)) return [{ field: within || 'body', code: 'type' }];
  const fields = new Map<string, unknown>(Object.entries(value));
  const path = (field: string): string => (within === '' ? field : `${within}.${field}`);
  const unknown = [...fields.keys()].filter((field) => !Object.hasOwn(schema, field));
  return [
    ...Object.entries(schema).flatMap(([field, rule]) =>
      fields.has(field)
        ? checkField(rule, fields.get(field), path(field))
        : rule.optional
          ? []
          : [{ field: path(field), code: 'required' as const }],
    ),
    ...unknown.map((field) => ({ field: path(field), code: 'unknown' as const })),
  ];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkField(rule: FieldRule, value: unknown, field: string): FieldError[] {
  if (rule.fields) return checkBody(rule.fields, value, field);
  const code = checkValue(rule, value);
  return code ? [{ field, code }] : [];
}

function checkValue(rule: FieldRule, value: unknown): FieldError['code'] | undefined {
  if (typeof value !== rule.type) return 'type';
  if (typeof value !== 'string') return undefined;
  if (rule.oneOf) return rule.oneOf.includes(value) ? undefined : 'not-allowed';
  // JSON Schema counts code points.
  const length = Array.from(value).length;
  if (length < (rule.minLength ?? 1)) return 'too-short';
  if (length > (rule.maxLength ?? Infinity)) return 'too-long';
  return rule.format === undefined || FORMATS[rule.format](value) ? undefined : 'format';
}

const FORMATS: Readonly<Record<'email' | 'date', (value: string) => boolean>> = {
  // No space, no list, no header of a mail.
  email: (value) => /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
};

const isDay = (value: string): boolean => {
  const day = new Date(`${value}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};
