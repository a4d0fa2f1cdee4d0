import {
  displayName,
  err,
  ok,
  type Cursor,
  type ProfileFilter,
  type Result,
  type StandingProfile,
} from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { CommandError } from '../error/command-error.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { needsReferences } from '../selection/resolve-where.js';
import { profileFilter } from '../selection/choose-profiles.js';
import { parseWhere, type WhereTerms } from '../selection/where-terms.js';
import { openHere, type Here } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';
import { userRow } from './user-document.js';

/** `rollcall users list`. */
export function listUsers(
  session: Session,
  options: { readonly where?: readonly string[] },
): Promise<Ending> {
  return attempt(async function* () {
    const terms = yield* parseWhere(options.where ?? []);
    const { here, where } = yield* await filterFor(session, terms);
    const users = yield* await allUsers(session, here, where);
    const rows = users.map(userRow);
    session.output.result({ counts: { users: rows.length }, rows }, (palette) => usersText(palette, rows));
    return ok(exitCodes.done);
  });
}

/** Only a filter by what the directory gives users has to ask it, for the ids of the names. */
function filterFor(session: Session, terms: WhereTerms) {
  return attempt(async function* () {
    if (!needsReferences(terms)) {
      const here = yield* await openHere(session);
      return ok({ here, where: yield* await profileFilter(session, here, terms) });
    }
    const { admin, here, store } = yield* await openIntegrated(
      session,
      '--where with names of Amazon Connect',
    );
    const references = yield* await admin.directory.references({ signal: session.signal });
    return ok({
      here: { admin: here, store },
      where: yield* await profileFilter(session, { admin: here, store }, terms, references),
    });
  });
}

async function allUsers(
  { signal }: Session,
  { admin }: Here,
  where: ProfileFilter,
): Promise<Result<readonly StandingProfile[], CommandError>> {
  const users: StandingProfile[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await admin.users.list({ where, cursor, signal });
    if (page.isErr()) return err(page.error);
    for (const user of page.value.items) users.push(user);
    cursor = page.value.next;
  } while (cursor !== undefined);
  return ok(users);
}

function usersText(palette: Palette, rows: readonly ReturnType<typeof userRow>[]): string {
  if (rows.length === 0) return 'No users.\n';
  const cells = rows.map(({ loginName, identity, mode, template, overrides, state, linked }) => [
    printable(loginName),
    printable(displayName(identity)),
    printable(mode),
    printable(`${template.name}@${template.version}`),
    printable(overrides.join(', ')),
    state === 'active' ? palette.faint(state) : palette.warning(state),
    linked ? 'linked' : palette.faint('–'),
  ]);
  return table(palette, ['Login', 'Name', 'Mode', 'Template', 'Overrides', 'State', 'Connect'], cells);
}
