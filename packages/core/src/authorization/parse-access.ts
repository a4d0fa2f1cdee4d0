import * as z from 'zod';
import { expectedOf, pathOf } from '../json/expected-of.js';
import { recordOf } from '../plan/json-format.js';
import { err, type Result } from '../result.js';
import type { AccessModel, Role } from './access-model.js';
import type { InvalidAccess } from './access-problem.js';
import { buildAccess } from './build-access.js';

const text = z.string().min(1);
const actions = z.array(text);
const granted = recordOf(z.union([z.literal('by-default'), actions]));
const changes = z.enum(['allowed', 'fixed']);

const functionShape = z.strictObject({ label: text, actions: actions.min(1) });
const roleDefinitionShape = z.strictObject({
  label: text,
  description: z.string().exactOptional(),
  changes: changes.default('allowed'),
  includes: z.array(text).default([]),
  byDefault: actions.default([]),
  grants: z.union([z.literal('everything'), granted]),
});
const definitionShape = z.strictObject({
  functions: recordOf(functionShape),
  roles: recordOf(roleDefinitionShape),
  permissionFor: recordOf(text),
});

const rolesShape = z.array(
  z.strictObject({
    id: text,
    label: text,
    description: z.string().exactOptional(),
    includes: z.array(text),
    grants: z.union([z.literal('everything'), z.strictObject({ byDefault: actions, functions: granted })]),
    changes,
  }),
);

/** Makes an access model from a definition as `AccessDefinition` describes it, or tells every mistake in it. */
export function parseAccess(definition: unknown): Result<AccessModel, InvalidAccess> {
  const shaped = definitionShape.safeParse(definition);
  if (!shaped.success) return err(malformed(shaped.error));
  const { functions, roles, permissionFor } = shaped.data;
  return buildAccess({
    functions: Object.entries(functions).map(([id, each]) => ({ id, ...each })),
    roles: Object.entries(roles).map(
      ([id, { byDefault, grants, ...role }]): Role => ({
        id,
        ...role,
        grants: grants === 'everything' ? grants : { byDefault, functions: grants },
      }),
    ),
    permissionFor,
  });
}

/** The same functions with other roles: those that a host has stored, say. */
export function withRoles(
  { functions, permissionFor }: AccessModel,
  roles: unknown,
): Result<AccessModel, InvalidAccess> {
  const shaped = rolesShape.safeParse(roles);
  if (!shaped.success) return err(malformed(shaped.error));
  return buildAccess({ functions, roles: shaped.data, permissionFor });
}

function malformed({ issues }: z.ZodError): InvalidAccess {
  const problems = issues.map((issue) => ({
    code: 'malformed-access' as const,
    path: pathOf(issue),
    expected: expectedOf(issue),
  }));
  return { code: 'invalid-access', problems };
}
