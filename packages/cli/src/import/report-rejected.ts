import { renderRosterProblem } from '@rollcall/core/english';
import type { RejectedRow } from '@rollcall/core/roster';
import { countText } from '../output/count-text.js';
import type { Session } from '../session/session.js';
import type { RosterFile } from './roster-file.js';
import type { WrittenErrors } from './write-errors.js';

/** Tells people of the rows that were bad, and gives the members of the documents that tell programs. */
export function reportRejected(
  { output }: Session,
  { rejected }: RosterFile,
  written: WrittenErrors | undefined,
): object {
  for (const row of rejected) for (const problem of row.problems) output.warn(renderRosterProblem(problem));
  if (rejected.length > 0) output.warn(`${countText(rejected.length, 'row')} of the file cannot be taken.`);
  if (written !== undefined) {
    output.note(`${countText(written.rows, 'row')} to mend and import again: ${written.path}`);
  }
  return { rejected: rejected.map(rejectedDocument), ...(written && { errorFile: written }) };
}

function rejectedDocument({ line, problems }: RejectedRow): object {
  return {
    line,
    problems: problems.map((problem) => ({ ...problem, message: renderRosterProblem(problem) })),
  };
}
