import type { UserSelection } from '@rollcall/administration';
import { ok, type ExistenceFilter, type ExistenceView, type Presence, type Result } from '@rollcall/core';
import { renderGap } from '@rollcall/core/english';
import type { CommandError } from '../error/command-error.js';
import { attempt } from '../result.js';
import type { Integrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { progressBar } from '../terminal/progress-bar.js';
import { needsReferences, resolveWhere } from './resolve-where.js';
import type { Chosen } from './selection-options.js';
import type { WhereTerms } from './where-terms.js';

/** Reads who exists, on both sides, as far as the terms want it. */
export function readRows(
  session: Session,
  { admin }: Integrated,
  terms: WhereTerms,
  more: ExistenceFilter = {},
): Promise<Result<ExistenceView, CommandError>> {
  return attempt(async function* () {
    const { signal } = session;
    const references = needsReferences(terms)
      ? yield* await admin.directory.references({ signal })
      : undefined;
    const where = { ...(yield* await resolveWhere(session, admin, terms, references)), ...more };
    const bar = progressBar(session.io, 'Reading users');
    const view = await admin.existence({
      where,
      signal,
      onProgress: ({ read, expected }) => bar.show({ done: read, total: expected }),
    });
    bar.clear();
    return view;
  });
}

/**
 * The users that are chosen. Of a filter, only rows of the presences that the action is for are taken, unless the filter
 * itself names one; ambiguous rows stay, since somebody has to know of them.
 */
export async function chooseRows(
  session: Session,
  integrated: Integrated,
  chosen: Chosen,
  meant: readonly Presence[],
): Promise<Result<UserSelection, CommandError>> {
  if ('logins' in chosen) return ok(chosen);
  const read = await readRows(session, integrated, chosen.terms);
  return read.map((view) => {
    if (!view.completeness.complete) session.output.warn(renderGap(view.completeness.gap));
    const wanted = new Set<Presence>([...meant, 'ambiguous']);
    const rows = chosen.terms.has('presence')
      ? view.rows
      : view.rows.filter(({ presence }) => wanted.has(presence));
    return { view: { ...view, rows } };
  });
}
