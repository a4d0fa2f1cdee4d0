import type { AccessState, LastAdministrator } from './access-state.js';
import type { Administrator } from './administrator.js';
import { permissionsOfRoles } from './permissions-of.js';

/** Whether a change would lose the last administrator who may do everything, or who may do so everywhere. */
export function losesLastAdministrator(
  before: AccessState,
  after: AccessState,
): LastAdministrator | undefined {
  const isKept = [mayDoEverything, mayDoEverythingEverywhere].every(
    (holds) =>
      after.administrators.some((one) => holds(after, one)) ||
      !before.administrators.some((one) => holds(before, one)),
  );
  return isKept ? undefined : { code: 'last-administrator' };
}

function mayDoEverything({ access }: AccessState, { roles }: Administrator): boolean {
  return permissionsOfRoles(access, roles) === 'everything';
}

function mayDoEverythingEverywhere(state: AccessState, administrator: Administrator): boolean {
  const { environments, hierarchyGroups } = administrator;
  return mayDoEverything(state, administrator) && environments === 'all' && hierarchyGroups === 'all';
}
