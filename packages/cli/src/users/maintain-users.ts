import { ok } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { reportRejected } from '../import/report-rejected.js';
import { readRosterFile } from '../import/roster-file.js';
import { writeErrors } from '../import/write-errors.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { exitCodes } from '../error/exit-code.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';

/** `rollcall users maintain FILE`. */
export function maintainUsers(
  session: Session,
  path: string,
  options: ConsentOptions & { readonly errors?: string },
): Promise<Ending> {
  return attempt(async function* () {
    const file = yield* await readRosterFile(session, { path, dialect: 'rollcall' });
    const unused = file.header.columns.filter(
      (column) => column.kind === 'field' && column.column.field !== 'login',
    );
    if (unused.length > 0) {
      session.output.warn(
        `Only setting:KEY columns are used. Left alone: ${unused.map(({ header }) => header).join(', ')}.`,
      );
    }
    const { admin, store } = yield* await openHere(session);
    const users = file.rows.map(({ login, userValues }) => ({
      loginName: login.name,
      userValues: Object.fromEntries(userValues),
    }));
    const plan = yield* await admin.users.planMaintain(users, { signal: session.signal });
    const written = yield* await writeErrors(session, file, plan, options.errors);
    const more = reportRejected(session, file, written);
    const exitCode = file.rejected.length > 0 ? exitCodes.someFailed : exitCodes.done;
    const ending = yield* await carryOut(session, { options, admin, store, plan, more, exitCode });
    return ok(ending);
  });
}
