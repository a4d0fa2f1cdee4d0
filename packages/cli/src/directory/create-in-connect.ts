import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { passwords } from '../password/passwords.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, type SelectionOptions } from '../selection/selection-options.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { directorySettings, type ConnectOptions } from './connect-options.js';

/** `rollcall create-in-connect`. */
export function createInConnect(
  session: Session,
  options: ConnectOptions & SelectionOptions & ConsentOptions,
): Promise<Ending> {
  return attempt(async function* () {
    const chosen = yield* chosenBy(options);
    const { passwordFor, warningsFor } = yield* passwords(session, options.generatePasswords);
    const integrated = yield* await openIntegrated(session, 'Creating users in Amazon Connect');
    const users = yield* await chooseRows(session, integrated, chosen, ['profile-only']);
    const request = { users, settings: directorySettings(options) };
    const plan = yield* await integrated.admin.directory.planCreate(request, { signal: session.signal });
    const named = yield* await namesIfShown(session, integrated.admin);
    const execution = { passwordFor };
    return carryOut(session, { ...integrated, options, plan, named, execution, warnings: warningsFor(plan) });
  });
}
