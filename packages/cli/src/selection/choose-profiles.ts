import type { ProfileSelection } from '@rollcall/administration';
import { err, ok, type DirectoryReferences, type ProfileFilter, type Result } from '@rollcall/core';
import type { CommandError } from '../error/command-error.js';
import { attempt } from '../result.js';
import type { Here } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { resolveWhere } from './resolve-where.js';
import type { Chosen } from './selection-options.js';
import type { WhereTerms } from './where-terms.js';

/** Whether terms ask something of the existence of users, which what is kept here cannot tell. */
export function asksExistence(terms: WhereTerms): boolean {
  return terms.has('presence') || terms.has('drifted');
}

/** The filter of profiles that terms mean. */
export function profileFilter(
  session: Session,
  here: Here,
  terms: WhereTerms,
  references?: DirectoryReferences,
): Promise<Result<ProfileFilter, CommandError>> {
  return attempt(async function* () {
    if (asksExistence(terms))
      return err({ code: 'directory-needed', what: '--where presence or drifted' } as const);
    const {
      presence: _presence,
      drifted: _drifted,
      ...filter
    } = yield* await resolveWhere(session, here.admin, terms, references);
    return ok(filter);
  });
}

/** The profiles that are chosen. */
export async function chooseProfiles(
  session: Session,
  here: Here,
  chosen: Chosen,
): Promise<Result<ProfileSelection, CommandError>> {
  if ('logins' in chosen) return ok(chosen);
  return (await profileFilter(session, here, chosen.terms)).map((where) => ({ where }));
}
