import { ok, sortRows, type Presence } from '@rollcall/core';
import { renderGap } from '@rollcall/core/english';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { withoutNames } from '../plan/reference-names.js';
import { attempt } from '../result.js';
import { readRows } from '../selection/read-rows.js';
import { parseWhere } from '../selection/where-terms.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { existenceText } from './existence-text.js';
import { rowDocument } from './row-document.js';

/** Options of `rollcall existence`. */
export interface ExistenceOptions {
  readonly where?: readonly string[];
  readonly only?: Presence;
  readonly differences?: true;
}

/** `rollcall existence`. Of an incomplete read, what was seen is shown, and the exit code says that it is not all. */
export function showExistence(session: Session, options: ExistenceOptions): Promise<Ending> {
  return attempt(async function* () {
    const { output } = session;
    const { only, differences } = options;
    const terms = yield* parseWhere(options.where ?? []);
    const integrated = yield* await openIntegrated(session, 'Existence');
    const view = yield* await readRows(session, integrated, terms, only && { presence: only });
    const { counts, completeness } = view;
    const rows = sortRows(view.rows);
    const named = differences === true ? yield* await namesIfShown(session, integrated.admin) : withoutNames;
    const gap = completeness.complete ? undefined : completeness.gap;
    const document = {
      counts,
      complete: completeness.complete,
      ...(gap && { gap }),
      rows: rows.map(rowDocument),
    };
    const detail = differences === true ? 'differences' : 'count';
    output.result(document, (palette) => existenceText(palette, { rows, counts }, { named, detail }));
    if (gap === undefined) return ok(exitCodes.done);
    output.warn(`${renderGap(gap)} These are not all.`);
    return ok(exitCodes.blocked);
  });
}
