import type { EnvironmentId, HierarchyGroupId } from '@rollcall/core';
import {
  guardedActions,
  type AccessModel,
  type Administrator,
  type AdministratorId,
  type AdministratorScope,
  type GuardedAction,
  type Role,
} from '@rollcall/core/authorization';
import * as fc from 'fast-check';
import type { AuthorizationSubject } from './authorization-subject.js';

const functions = ['users', 'templates', 'voice'] as const;
const actions = ['read', 'edit', 'delete'] as const;
const someActions = fc.subarray([...actions]);

/** The functions of generated models: three, of three actions each. */
export const sampleFunctions = Object.fromEntries(functions.map((id) => [id, { label: id, actions }]));

/** Every permission of the generated models. */
export const samplePermissions = functions.flatMap((id) =>
  actions.map((action) => `${id}.${action}` as const),
);

/** A role beside the others: it can include those before it. */
export interface LooseRole {
  readonly byDefault: readonly string[];
  readonly granted: Readonly<Record<string, 'by-default' | readonly string[]>>;
  readonly includes: readonly number[];
}

/** Roles that grant lists, in the order in which they can include each other. */
export const looseRoles: fc.Arbitrary<readonly LooseRole[]> = fc.array(
  fc.record({
    byDefault: someActions,
    granted: fc.dictionary(
      fc.constantFrom(...functions),
      fc.oneof(
        { arbitrary: someActions, weight: 2 },
        { arbitrary: fc.constant('by-default' as const), weight: 1 },
      ),
      { minKeys: 1, maxKeys: 3, noNullPrototype: true },
    ),
    includes: fc.array(fc.nat(9), { maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 4 },
);

/** The roles of these, `r0` and so on, behind the fixed one, `top`, that grants everything. */
export function rolesOf(loose: readonly LooseRole[]): readonly Role[] {
  const listed = loose.map(({ byDefault, granted, includes }, index): Role => {
    const isByDefault = Object.values(granted).includes('by-default');
    return {
      id: `r${index}`,
      label: `Role ${index}`,
      includes: index === 0 ? [] : [...new Set(includes.map((place) => `r${place % index}`))],
      grants: { byDefault: isByDefault ? byDefault : [], functions: granted },
      changes: 'allowed',
    };
  });
  return [{ id: 'top', label: 'Top', includes: [], grants: 'everything', changes: 'fixed' }, ...listed];
}

/** Which permission some actions need. */
export const somePermissionFor: fc.Arbitrary<AccessModel['permissionFor']> = fc.dictionary(
  fc.constantFrom<GuardedAction>(...guardedActions),
  fc.constantFrom(...samplePermissions),
  { noNullPrototype: true },
);

/** A model of these roles, with the permissions that actions need. */
export function accessOf(
  { parseAccess, withRoles }: Pick<AuthorizationSubject, 'parseAccess' | 'withRoles'>,
  loose: readonly LooseRole[],
  permissionFor: AccessModel['permissionFor'] = {},
): AccessModel {
  const top = { label: 'Top', grants: 'everything' };
  const bare = parseAccess({ functions: sampleFunctions, roles: { top }, permissionFor });
  return withRoles(bare._unsafeUnwrap(), rolesOf(loose))._unsafeUnwrap();
}

/** An administrator of these roles, everywhere unless a scope is given. */
export function administratorOf(
  id: string,
  roles: readonly string[],
  scope: Partial<AdministratorScope> = {},
): Administrator {
  return { id: id as AdministratorId, roles, environments: 'all', hierarchyGroups: 'all', ...scope };
}

/** A scope, more often everywhere than not. */
export const someScope: fc.Arbitrary<AdministratorScope> = fc.record({
  environments: fc.oneof(
    { arbitrary: fc.constant('all' as const), weight: 3 },
    { arbitrary: fc.subarray(['north', 'south'] as EnvironmentId[]), weight: 1 },
  ),
  hierarchyGroups: fc.oneof(
    { arbitrary: fc.constant('all' as const), weight: 3 },
    { arbitrary: fc.subarray(['g0', 'g1', 'g2'] as HierarchyGroupId[]), weight: 1 },
  ),
});
