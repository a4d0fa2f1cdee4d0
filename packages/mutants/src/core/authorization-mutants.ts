import { err, ok } from '@rollcall/core';
import type { AccessModel, Administrator, AdministratorChange, Role } from '@rollcall/core/authorization';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const {
  authorize,
  authorizeItem,
  changeAdministrators,
  changeRoles,
  clearanceOf,
  permissionsOf,
  refuseItems,
  withRoles,
} = coreSubject;

export const authorizationMutants: readonly CoreMutant[] = [
  mutant('authorization.union', 'last-role-counts', 'of several roles the last one counts', {
    permissionsOf: (access, { roles }) => permissionsOf(access, { roles: roles.slice(-1) }),
  }),
  mutant('authorization.inclusion', 'one-level', 'what an included role includes is not looked at', {
    withRoles: (access, roles) =>
      withRoles(access, roles).map((model) => ({ ...model, allowedBy: allowedOneLevelDown(model) })),
  }),
  mutant(
    'authorization.inclusion',
    'default-of-the-including',
    'an included role grants by the default of the other',
    {
      withRoles: (access, roles) =>
        withRoles(access, roles).map((model) =>
          withRoles(
            model,
            model.roles.map((role) => takenOver(model, role)),
          ).unwrapOr(model),
        ),
    },
  ),
  mutant('authorization.denial', 'open-by-default', 'an action that needs no permission is for everybody', {
    authorize: (actor, action, subject) =>
      authorize(actor, action, subject).orElse((denial) =>
        denial.code === 'not-permitted' && denial.permission === undefined ? ok(undefined) : err(denial),
      ),
  }),
  mutant('authorization.denial', 'names-nothing', 'a denial does not say what is missing', {
    authorize: (actor, action, subject) =>
      authorize(actor, action, subject).mapErr((denial) =>
        denial.code === 'not-permitted' ? { code: denial.code, action } : denial,
      ),
  }),
  mutant(
    'authorization.new-functions',
    'default-spreads',
    'the default of a role goes for functions that nobody names',
    {
      withRoles: (access, roles) =>
        withRoles(
          access,
          (roles as readonly Role[]).map((role) => spread(access, role, roles as readonly Role[])),
        ),
    },
  ),
  mutant('authorization.scope', 'own-group-alone', 'what is below a group is not in scope', {
    groupLines: (groups) => new Map(groups.map(({ id }) => [id, [id]])),
  }),
  mutant('authorization.scope', 'names-for-paths', 'groups of one name are taken for one', {
    groupLines: (groups) =>
      new Map(
        groups.map(({ id, path }) => [
          id,
          [id, ...groups.filter(({ name }) => path.slice(0, -1).includes(name)).map((each) => each.id)],
        ]),
      ),
  }),
  mutant('authorization.scope', 'no-group-anywhere', 'somebody in no group is in every scope', {
    clearanceOf: (actor, environment, lines) => {
      const clearance = clearanceOf(actor, environment, lines);
      return {
        ...clearance,
        outOfScope: (action, place) =>
          place.group === undefined && actor.kind === 'administrator'
            ? undefined
            : clearance.outOfScope(action, place),
      };
    },
  }),
  mutant('authorization.last-administrator', 'not-counted', 'whether anybody is left is not looked at', {
    changeAdministrators: (state, by, change) =>
      changeAdministrators(state, by, change).orElse((error) =>
        error.code === 'last-administrator' ? ok(listAfter(state.administrators, change)) : err(error),
      ),
  }),
  mutant('authorization.last-administrator', 'fixed-changed', 'a fixed role is modified like any other', {
    changeRoles: (state, by, change) =>
      changeRoles(state, by, change).orElse((error) =>
        error.code === 'role-fixed' && change.kind === 'modify'
          ? withRoles(state.access, [
              ...state.access.roles.filter(({ id }) => id !== change.role.id),
              change.role,
              spareTop,
            ])
          : err(error),
      ),
  }),
  mutant('authorization.no-escalation', 'any-role', 'whoever maintains administrators gives any role', {
    changeAdministrators: (state, by, change) =>
      changeAdministrators(state, by, change).orElse((error) => {
        const isOwn =
          error.code === 'not-permitted' &&
          permissionsOf(state.access, rolesOf(state.administrators, by)).includes('users.edit');
        return isOwn && change.kind !== 'remove' ? ok(listAfter(state.administrators, change)) : err(error);
      }),
  }),
  mutant('authorization.no-escalation', 'any-scope', 'whoever maintains administrators gives any scope', {
    changeAdministrators: (state, by, change) =>
      changeAdministrators(state, by, change).orElse((error) =>
        error.code === 'out-of-scope' ? ok(listAfter(state.administrators, change)) : err(error),
      ),
  }),
  mutant(
    'authorization.plan',
    'first-step-counts',
    'of several writes of an item the first needs a permission',
    {
      authorizeItem: (clearance, plan, item, read) => {
        const writes = item.steps.filter(({ kind }) => kind !== 'read-directory-user');
        return authorizeItem(clearance, plan, { ...item, steps: writes.slice(0, 1) }, read);
      },
    },
  ),
  mutant('authorization.plan', 'changes-told', 'a refused item tells what would have changed', {
    refuseItems: (plan, manifest, refusalOf) => {
      const refused = refuseItems(plan, manifest, refusalOf);
      return {
        ...refused,
        items: refused.items.map((item, index) => ({ ...item, changes: plan.items[index]!.changes })),
      };
    },
  }),
  mutant('authorization.plan', 'diffs-not-moved', 'diffs go, and items look for them where they were', {
    refuseItems: (plan, manifest, refusalOf) => {
      const { diffs, items, ...rest } = refuseItems(plan, manifest, refusalOf);
      const kept = items.map((moved, index) => {
        const { apply: _, ...item } = moved;
        const { apply } = plan.items[index]!;
        return item.refusal === undefined && apply !== undefined ? { ...item, apply } : item;
      });
      return { ...rest, diffs, items: kept };
    },
  }),
];

const spareTop: Role = {
  id: 'spare',
  label: 'Spare',
  includes: [],
  grants: 'everything',
  changes: 'allowed',
};

function allowedOneLevelDown(model: AccessModel): AccessModel['allowedBy'] {
  const bare = withRoles(
    model,
    model.roles.map((role) => ({ ...role, includes: [] })),
  ).unwrapOr(model);
  return (id) => {
    const included = model.roles.find((role) => role.id === id)?.includes ?? [];
    const all = [id, ...included].map(bare.allowedBy);
    return all.includes('everything') ? 'everything' : new Set(all.flatMap((each) => [...each] as never[]));
  };
}

/** The role with the grants of those that it includes as if they were its own. */
function takenOver(model: AccessModel, role: Role): Role {
  const { grants } = role;
  if (grants === 'everything') return role;
  const inner = model.roles.flatMap((other) =>
    role.includes.includes(other.id) && other.grants !== 'everything' ? [other.grants.functions] : [],
  );
  const functions = Object.assign({}, ...inner, grants.functions) as typeof grants.functions;
  return { ...role, includes: [], grants: { ...grants, functions } };
}

function spread({ functions }: AccessModel, role: Role, roles: readonly Role[]): Role {
  const { grants } = role;
  if (grants === 'everything' || grants.byDefault.length === 0) return role;
  const isNamed = (id: string) =>
    roles.some((each) => each.grants !== 'everything' && Object.hasOwn(each.grants.functions, id));
  const added = functions.filter(({ id }) => !isNamed(id)).map(({ id }) => [id, 'by-default'] as const);
  return { ...role, grants: { ...grants, functions: { ...Object.fromEntries(added), ...grants.functions } } };
}

function rolesOf(
  administrators: readonly Administrator[],
  id: Administrator['id'],
): Pick<Administrator, 'roles'> {
  return { roles: administrators.find((one) => one.id === id)?.roles ?? [] };
}

function listAfter(
  administrators: readonly Administrator[],
  change: AdministratorChange,
): readonly Administrator[] {
  const id = change.kind === 'remove' ? change.id : change.administrator.id;
  const others = administrators.filter((one) => one.id !== id);
  return change.kind === 'remove' ? others : [...others, change.administrator];
}
