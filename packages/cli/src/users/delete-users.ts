import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { asksDirectory } from '../selection/asks-directory.js';
import { chooseProfiles } from '../selection/choose-profiles.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, type SelectionOptions } from '../selection/selection-options.js';
import { openHere } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';

/** Options of `rollcall users delete`. */
export interface DeleteUsersOptions extends SelectionOptions, ConsentOptions {
  readonly alsoFromConnect?: true;
}

/** `rollcall users delete LOGIN…`. */
export function deleteUsers(
  session: Session,
  logins: readonly string[],
  options: DeleteUsersOptions,
): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const users = [...logins, ...(options.users ?? [])];
    const { where, all } = options;
    const chosen = yield* chosenBy({
      ...(users.length > 0 && { users }),
      ...(where && { where }),
      ...(all && { all }),
    });
    if (options.alsoFromConnect !== true && !asksDirectory(chosen)) {
      const here = yield* await openHere(session);
      const profiles = yield* await chooseProfiles(session, here, chosen);
      const plan = yield* await here.admin.users.planDelete({ users: profiles }, { signal });
      return carryOut(session, { ...here, options, plan });
    }
    const from = options.alsoFromConnect === true ? 'here-and-directory' : 'here';
    const integrated = yield* await openIntegrated(
      session,
      from === 'here' ? '--where of this kind' : '--also-from-connect',
    );
    const meant =
      from === 'here'
        ? (['both', 'profile-only'] as const)
        : (['both', 'profile-only', 'directory-only'] as const);
    const rows = yield* await chooseRows(session, integrated, chosen, meant);
    const plan = yield* await integrated.admin.users.planDelete({ users: rows, from }, { signal });
    return carryOut(session, { ...integrated, options, plan });
  });
}
