import type { UserSelection } from '@rollcall/administration';
import { err, type Plan, type Result } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import type { CommandError } from '../error/command-error.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { hierarchyPath } from '../selection/hierarchy-path.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, type SelectionOptions } from '../selection/selection-options.js';
import { openIntegrated, type Integrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';

/** What users of Amazon Connect are to be given. */
export type Assignment =
  | { readonly kind: 'routing-profile'; readonly name: string }
  | { readonly kind: 'hierarchy'; readonly path: string | undefined; readonly none?: true }
  | { readonly kind: 'security-profiles'; readonly names: readonly string[] };

/** `rollcall assign`. */
export function assign(
  session: Session,
  assignment: Assignment,
  options: SelectionOptions & ConsentOptions,
): Promise<Ending> {
  return attempt(async function* () {
    if (assignment.kind === 'hierarchy' && (assignment.path === undefined) !== (assignment.none === true)) {
      return err({
        code: 'usage',
        message: 'Say which group, or --none to take users out of theirs.',
      } as const);
    }
    const chosen = yield* chosenBy(options);
    const integrated = yield* await openIntegrated(session, 'Assigning');
    const users = yield* await chooseRows(session, integrated, chosen, ['both', 'directory-only']);
    const plan = yield* await planFor(session, integrated, assignment, users);
    const named = yield* await namesIfShown(session, integrated.admin);
    return carryOut(session, { ...integrated, options, plan, named });
  });
}

function planFor(
  { signal }: Session,
  { admin }: Integrated,
  assignment: Assignment,
  users: UserSelection,
): Promise<Result<Plan, CommandError>> {
  switch (assignment.kind) {
    case 'routing-profile':
      return admin.directory.planAssignRoutingProfile({ users, routingProfile: assignment.name }, { signal });
    case 'hierarchy': {
      const hierarchy = assignment.path === undefined ? undefined : hierarchyPath(assignment.path);
      return admin.directory.planAssignHierarchy({ users, hierarchy }, { signal });
    }
    case 'security-profiles':
      return admin.directory.planAssignSecurityProfiles(
        { users, securityProfiles: assignment.names },
        { signal },
      );
    default:
      return assignment satisfies never;
  }
}
