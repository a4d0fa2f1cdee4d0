import { passwordsOf } from '@rollcall/administration';
import { ok } from '@rollcall/core';
import type { RosterDialectName } from '@rollcall/core/roster';
import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { directorySettingsIf, type ConnectOptions } from '../directory/connect-options.js';
import { exitCodes } from '../error/exit-code.js';
import { passwords } from '../password/passwords.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { openHere } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { reportRejected } from './report-rejected.js';
import { readRosterFile } from './roster-file.js';
import { writeErrors } from './write-errors.js';

/** Options of `rollcall import`. */
export interface ImportOptions extends ConnectOptions, ConsentOptions {
  readonly template?: string;
  readonly dialect: RosterDialectName;
  readonly createInConnect?: true;
  readonly errors?: string;
}

/** `rollcall import FILE --template NAME`. */
export function importUsers(session: Session, path: string, options: ImportOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const directory = yield* directorySettingsIf(options);
    const file = yield* await readRosterFile(session, { path, dialect: options.dialect });
    const { rows } = file;
    const { passwordFor, warningsFor } = yield* passwords(
      session,
      options.generatePasswords,
      passwordsOf(rows),
    );
    const template = options.template === undefined ? undefined : { name: options.template };
    const exitCode = file.rejected.length > 0 ? exitCodes.someFailed : exitCodes.done;
    if (directory === undefined) {
      const { admin, store } = yield* await openHere(session);
      // A template that does not exist is a mistake of the command, not of every row.
      if (template !== undefined) yield* await admin.templates.get(template, { signal });
      const plan = yield* await admin.users.planImport(rows, { template }, { signal });
      const more = reportRejected(
        session,
        file,
        yield* await writeErrors(session, file, plan, options.errors),
      );
      return ok(yield* await carryOut(session, { options, admin, store, plan, more, exitCode }));
    }
    const { admin, store } = yield* await openIntegrated(session, '--create-in-connect');
    if (template !== undefined) yield* await admin.templates.get(template, { signal });
    const plan = yield* await admin.users.planImport(rows, { template, directory }, { signal });
    const named = yield* await namesIfShown(session, admin);
    const more = reportRejected(session, file, yield* await writeErrors(session, file, plan, options.errors));
    const warnings = warningsFor(plan);
    return carryOut(session, {
      options,
      admin,
      store,
      plan,
      named,
      more,
      warnings,
      exitCode,
      execution: { passwordFor },
    });
  });
}
