import type * as z from 'zod';
import { checkFunction } from './check-function.js';
import { innerParts, type SchemaPart } from './schema-part.js';

/** Why a schema cannot be that of a setting. */
export interface UnsuitableSchema {
  readonly reason:
    | 'alters-values'
    | 'takes-absence'
    | 'takes-other-than-json'
    | 'takes-anything'
    | 'asynchronous'
    | 'not-understood'
    | 'never-ends';
  /** The offending part by zod's own name: `transform`, `coerce`, `nullable`. */
  readonly construct: string;
  /** Where it is, as property names and `[]` for elements; empty for the schema itself. */
  readonly path: string;
}

type Reason = UnsuitableSchema['reason'];
type Kind = z.core.$ZodTypeDef['type'];

const DEEPEST = 64;

const refusedKinds: { readonly [K in Kind]?: Reason } = {
  transform: 'alters-values',
  pipe: 'alters-values',
  default: 'alters-values',
  prefault: 'alters-values',
  catch: 'alters-values',
  success: 'alters-values',
  null: 'takes-absence',
  nullable: 'takes-absence',
  undefined: 'takes-absence',
  void: 'takes-absence',
  bigint: 'takes-other-than-json',
  date: 'takes-other-than-json',
  map: 'takes-other-than-json',
  set: 'takes-other-than-json',
  symbol: 'takes-other-than-json',
  file: 'takes-other-than-json',
  nan: 'takes-other-than-json',
  promise: 'takes-other-than-json',
  function: 'takes-other-than-json',
  custom: 'takes-anything',
  any: 'takes-anything',
  unknown: 'takes-anything',
};

const knownChecks: ReadonlySet<string> = new Set([
  'less_than',
  'greater_than',
  'multiple_of',
  'number_format',
  'min_length',
  'max_length',
  'length_equals',
  'string_format',
  'custom',
  'describe',
  'meta',
]);

/** The first part of a schema that a setting cannot have, if there is one. Recursive schemas are walked once. */
export function unsuitablePart(schema: z.core.$ZodType): UnsuitableSchema | undefined {
  const seen = new Set<z.core.$ZodType>();
  const walk = (part: SchemaPart, depth: number): UnsuitableSchema | undefined => {
    if (seen.has(part.schema)) return undefined;
    if (depth > DEEPEST) return { reason: 'never-ends', construct: 'lazy', path: '' };
    seen.add(part.schema);
    const refused = refusedKind(part) ?? refusedCheck(part);
    if (refused !== undefined) return { ...refused, path: part.path };
    for (const inner of innerParts(part)) {
      const found = walk(inner, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk({ schema, path: '', optional: 'refused' }, 0);
}

type Refused = Omit<UnsuitableSchema, 'path'>;

function refusedKind({ schema, optional }: SchemaPart): Refused | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const reason = refusedKinds[def.type];
  if (reason !== undefined) return { reason, construct: def.type };
  if ('coerce' in def && def.coerce === true) return alters('coerce');
  if (def.type === 'optional' && optional === 'refused')
    return { reason: 'takes-absence', construct: def.type };
  if (def.type === 'literal') return refusedLiteral(def.values);
  return def.type === 'record' ? refusedKey(def.keyType) : undefined;
}

function refusedLiteral(values: readonly unknown[]): Refused | undefined {
  const construct = 'literal';
  if (values.some((value) => value === null || value === undefined))
    return { reason: 'takes-absence', construct };
  const isBig = values.some((value) => typeof value === 'bigint');
  return isBig ? { reason: 'takes-other-than-json', construct } : undefined;
}

function refusedKey({ _zod: { def, values } }: z.core.$ZodType): Refused | undefined {
  const isText = def.type === 'string' || (values && [...values].every((value) => typeof value === 'string'));
  return isText ? undefined : { reason: 'not-understood', construct: 'record' };
}

/** A schema of a format (`z.url()`) is its own first check. */
function refusedCheck({ schema }: SchemaPart): Refused | undefined {
  const checks: readonly z.core.$ZodCheck<never>[] = schema._zod.def.checks ?? [];
  if (normalizes(schema._zod.def)) return alters('normalize');
  for (const check of checks) {
    const { def } = check._zod;
    if (def.check === 'overwrite') return alters('overwrite (trim, toLowerCase and the like)');
    if (!knownChecks.has(def.check)) return { reason: 'not-understood', construct: def.check };
    if (normalizes(def)) return alters('normalize');
    if (isAsync(checkFunction(check))) return { reason: 'asynchronous', construct: 'refine' };
  }
  return undefined;
}

function alters(construct: string): Refused {
  return { reason: 'alters-values', construct };
}

function normalizes(def: object): boolean {
  return 'normalize' in def && def.normalize === true;
}

function isAsync(candidate: unknown): boolean {
  return Object.prototype.toString.call(candidate) === '[object AsyncFunction]';
}
