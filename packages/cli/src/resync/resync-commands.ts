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
    .option(
      '--reread-all',
      'read also those who do not seem to have changed: Amazon Connect does not say that every change of an e-mail shows',
    )
    .action((options, command) => act(command, 'write', (session) => resync(session, options)));
}

/** Options of a resync. */
interface ResyncOptions extends SelectionOptions, ConsentOptions {
  readonly rereadAll?: true;
}

function resync(session: Session, options: ResyncOptions): Promise<Ending> {
  return attempt(async function* () {
    const { users, where, all } = options;
    const someone = users !== undefined || where !== undefined || all !== undefined;
    const chosen = yield* chosenBy(someone ? options : { all: true });
    const integrated = yield* await openIntegrated(session, 'A resync');
    const rows = yield* await chooseRows(session, integrated, chosen, ['both']);
    const request = { users: rows, reread: options.rereadAll === true ? 'all' : 'changed' } as const;
    const plan = yield* await integrated.admin.planResync(request, { signal: session.signal });
    const named = yield* await namesIfShown(session, integrated.admin);
    return carryOut(session, { ...integrated, options, plan, named });
  });
}
