import * as z from 'zod';
import { canonicalJson } from '../json/canonical-json.js';
import { err, ok, type Result } from '../result.js';
import { expectedOf, pathOf } from '../json/expected-of.js';
import { isPossibleItem } from './is-possible-item.js';
import { json, recordOf, settingKey } from './json-format.js';
import { PLAN_FORMAT_VERSION, type Plan } from './plan.js';
import { refusal } from './refusal-format.js';
import { directoryField, management, step, versionRef } from './step-format.js';

/** The text is no plan that this version of the library can read. */
export interface InvalidPlan {
  readonly code: 'invalid-plan';
  /** Where in the document, as member names and indexes. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** The text of a plan: equal plans have equal text. */
export function serialisePlan(plan: Plan): string {
  return canonicalJson(plan);
}

/**
 * Reads the text of a plan back, and refuses what no planner makes. Whether it still fits the world is for the run to
 * find out.
 */
export function parsePlan(text: string): Result<Plan, InvalidPlan> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return err({ code: 'invalid-plan', path: [], expected: 'a JSON document' });
  }
  const malformed = firstIssue(planSchema, document, []);
  if (malformed !== undefined) return err(malformed);
  const plan = document as Plan;
  // Item by item: what the check of each leaves behind is gone before the next.
  for (const [index, each] of plan.items.entries()) {
    const path = ['items', index];
    const wrong = firstIssue(item, each, path);
    if (wrong !== undefined) return err(wrong);
    if (isPossibleItem(plan, each)) continue;
    return err({ code: 'invalid-plan', path, expected: `an item of the action ${plan.action.kind}` });
  }
  return ok(plan);
}

function firstIssue(
  schema: z.ZodType,
  part: unknown,
  at: readonly (string | number)[],
): InvalidPlan | undefined {
  const parsed = schema.safeParse(part);
  if (parsed.success) return undefined;
  const issue = parsed.error.issues[0]!;
  return { code: 'invalid-plan', path: [...at, ...pathOf(issue)], expected: expectedOf(issue) };
}

const aspect = z.union([
  z.enum([
    'login',
    'identity',
    'template',
    'mode',
    'overrides',
    'userValues',
    'link',
    'management',
    'lifecycle',
  ]),
  z.string().regex(/^(override|userValue)\./),
]);
const sightOf = (field: z.ZodType<string>) =>
  z.strictObject({ fields: z.array(field), fingerprint: z.string() });

const fate = z.strictObject({
  setting: z.string(),
  value: json,
  becomes: json.optional(),
  fate: z.enum(['kept', 'absorbed', 'destroyed']),
});

const item = z.strictObject({
  loginName: z.string(),
  profileId: z.string().optional(),
  directoryId: z.string().optional(),
  saw: z.strictObject({ profile: sightOf(aspect).optional(), directory: sightOf(directoryField).optional() }),
  changes: z.array(z.strictObject({ field: z.string(), before: json.optional(), after: json.optional() })),
  apply: z
    .strictObject({ diff: z.int().nonnegative(), overrides: z.array(fate), initialised: z.array(settingKey) })
    .optional(),
  steps: z.array(step),
  refusal: refusal.optional(),
});

const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), createInDirectory: z.enum(['yes', 'no']) }),
  z.strictObject({
    kind: z.literal('apply'),
    template: versionRef,
    templateName: z.string(),
    overrides: z.enum(['overwrite', 'keep']),
    promote: z.enum(['include', 'refuse']),
    initialValues: recordOf(json),
  }),
  z.strictObject({
    kind: z.enum(['edit', 'maintain', 'edit-directory', 'create-in-directory', 'resync', 'confirm-link']),
  }),
  z.strictObject({ kind: z.literal('delete'), from: z.enum(['here', 'here-and-directory']) }),
  z.discriminatedUnion('transition', [
    z.strictObject({
      kind: z.literal('change-lifecycle'),
      transition: z.enum(['reinstate', 'disable', 'enable', 'lock', 'unlock', 'soft-delete', 'restore']),
    }),
    z.strictObject({
      kind: z.literal('change-lifecycle'),
      transition: z.literal('suspend'),
      securityProfileId: z.string(),
    }),
  ]),
  z.strictObject({ kind: z.literal('change-management'), management }),
]);

const diff = z.strictObject({
  from: versionRef,
  fromMode: z.string(),
  toMode: z.string(),
  changes: z.array(z.strictObject({ setting: z.string(), before: json.optional(), after: json.optional() })),
});

const planSchema = z.strictObject({
  formatVersion: z.literal(PLAN_FORMAT_VERSION),
  origin: z.strictObject({ environment: z.string(), catalog: z.string() }),
  action,
  diffs: z.array(diff),
  items: z.array(z.unknown()),
  cost: z.strictObject({
    calls: recordOf(z.int().nonnegative()),
    seconds: z.number().nonnegative(),
    slowestOperation: z.string().optional(),
  }),
});
