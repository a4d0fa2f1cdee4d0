import type { Command } from 'commander';
import type { Act, Ending } from '../command/act.js';
import { withConsent, type ConsentOptions } from '../command/consent-options.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, withSelection, type SelectionOptions } from '../selection/selection-options.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';

/** Adds `rollcall resync`. */
export function addResyncCommands(program: Command, act: Act): void {
  withConsent(withSelection(program.command('resync')))
    .description('take over what Amazon Connect says of users; everybody, unless some are named')
    .action((options, command) => act(command, 'write', (session) => resync(session, options)));
}

function resync(session: Session, options: SelectionOptions & ConsentOptions): Promise<Ending> {
  return attempt(async function* () {
    const { users, where, all } = options;
    const someone = users !== undefined || where !== undefined || all !== undefined;
    const chosen = yield* chosenBy(someone ? options : { all: true });
    const integrated = yield* await openIntegrated(session, 'A resync');
    const rows = yield* await chooseRows(session, integrated, chosen, ['both']);
    const plan = yield* await integrated.admin.planResync({ users: rows }, { signal: session.signal });
    const named = yield* await namesIfShown(session, integrated.admin);
    return carryOut(session, { ...integrated, options, plan, named });
  });
}
