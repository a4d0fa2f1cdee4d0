import type { AccessFunction, Role } from './access-model.js';
import type { AccessProblem } from './access-problem.js';
import { guardedActions } from './guarded-action.js';
import { withIncluded } from './included-roles.js';

/** What an access model is made of. */
export interface AccessParts {
  readonly functions: readonly AccessFunction[];
  readonly roles: readonly Role[];
  readonly permissionFor: Readonly<Record<string, string>>;
}

/** Every mistake in the parts of an access model. */
export function accessProblems(parts: AccessParts): readonly AccessProblem[] {
  const { functions, roles } = parts;
  return [
    ...keyProblems(parts),
    ...roles.flatMap((role) => grantProblems(functions, role)),
    ...roles.flatMap((role) => inclusionProblems(roles, role)),
    ...(roles.some(({ grants }) => grants === 'everything') ? [] : [{ code: 'no-top-role' } as const]),
    ...permissionProblems(parts),
  ];
}

const SHAPE = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Safe as the key of any object, and without the dot that parts a permission. */
function isAccessKey(text: string): boolean {
  return SHAPE.test(text) && !(text in Object.prototype);
}

function keyProblems({ functions, roles }: AccessParts): readonly AccessProblem[] {
  const keys = [
    ...functions.map(({ id }) => ({ of: 'function' as const, key: id })),
    ...functions.flatMap(({ actions }) => actions.map((key) => ({ of: 'action' as const, key }))),
    ...roles.map(({ id }) => ({ of: 'role' as const, key: id })),
  ];
  const repeated = roles.filter(({ id }, index) => roles.findIndex((other) => other.id === id) < index);
  return [
    ...keys
      .filter(({ key }) => !isAccessKey(key))
      .map((key) => ({ code: 'invalid-access-key' as const, ...key })),
    ...repeated.map(({ id }) => ({ code: 'duplicate-role' as const, role: id })),
  ];
}

function grantProblems(
  functions: readonly AccessFunction[],
  { id: role, grants }: Role,
): readonly AccessProblem[] {
  if (grants === 'everything') return [];
  const byDefault: AccessFunction[] = [];
  const problems: AccessProblem[] = [];
  for (const [name, granted] of Object.entries(grants.functions)) {
    const found = functions.find(({ id }) => id === name);
    if (found === undefined) problems.push({ code: 'unknown-function', role, function: name });
    else if (granted === 'by-default') byDefault.push(found);
    else {
      for (const action of granted)
        if (!found.actions.includes(action))
          problems.push({ code: 'unknown-action', role, function: name, action });
    }
  }
  // Where nothing is granted by default yet, what would be is for later.
  if (byDefault.length === 0) return problems;
  const unused = grants.byDefault.filter(
    (action) => !byDefault.some(({ actions }) => actions.includes(action)),
  );
  return [...problems, ...unused.map((action) => ({ code: 'unknown-action' as const, role, action }))];
}

function inclusionProblems(roles: readonly Role[], role: Role): readonly AccessProblem[] {
  const unknown = role.includes.filter((included) => !roles.some(({ id }) => id === included));
  const inner = role.includes.flatMap((included) => roles.filter(({ id }) => id === included));
  const circle = inner.flatMap((included) => withIncluded(roles, included)).includes(role)
    ? withIncluded(roles, role).filter((other) => withIncluded(roles, other).includes(role))
    : [];
  return [
    ...unknown.map((includes) => ({ code: 'unknown-included-role' as const, role: role.id, includes })),
    // Each circle is told once, by the first of its roles.
    ...(circle.length > 0 && roles.find((other) => circle.includes(other)) === role
      ? [{ code: 'roles-include-each-other' as const, roles: circle.map(({ id }) => id) }]
      : []),
  ];
}

function permissionProblems({ functions, permissionFor }: AccessParts): readonly AccessProblem[] {
  const known = new Set(functions.flatMap(({ id, actions }) => actions.map((action) => `${id}.${action}`)));
  const isGuarded = (action: string) => guardedActions.some((guarded) => guarded === action);
  return Object.entries(permissionFor).flatMap(([action, permission]): readonly AccessProblem[] => {
    if (!isGuarded(action)) return [{ code: 'unknown-guarded-action', action }];
    return known.has(permission) ? [] : [{ code: 'unknown-permission', action, permission }];
  });
}
