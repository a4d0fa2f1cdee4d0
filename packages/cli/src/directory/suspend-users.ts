import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, type SelectionOptions } from '../selection/selection-options.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';

/** Options of `rollcall suspend`. */
export interface SuspendOptions extends SelectionOptions, ConsentOptions {
  readonly securityProfile: string;
}

/** `rollcall suspend`. */
export function suspendUsers(session: Session, options: SuspendOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const chosen = yield* chosenBy(options);
    const integrated = yield* await openIntegrated(session, 'Suspending');
    const users = yield* await chooseRows(session, integrated, chosen, ['both']);
    const request = { users, securityProfile: options.securityProfile };
    const plan = yield* await integrated.admin.directory.planSuspend(request, { signal });
    const named = yield* await namesIfShown(session, integrated.admin);
    return carryOut(session, { ...integrated, options, plan, named });
  });
}

/** `rollcall reinstate`. */
export function reinstateUsers(
  session: Session,
  options: SelectionOptions & ConsentOptions,
): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const chosen = yield* chosenBy(options);
    const integrated = yield* await openIntegrated(session, 'Reinstating');
    const users = yield* await chooseRows(session, integrated, chosen, ['both', 'profile-only']);
    const plan = yield* await integrated.admin.directory.planReinstate({ users }, { signal });
    const named = yield* await namesIfShown(session, integrated.admin);
    return carryOut(session, { ...integrated, options, plan, named });
  });
}
