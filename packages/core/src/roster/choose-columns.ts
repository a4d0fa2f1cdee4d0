import type { AnyCatalog } from '../catalog/any-catalog.js';
import { ok, type Result } from '../result.js';
import { parseRosterHeader } from './parse-roster-header.js';
import type { RosterDialect } from './roster-dialect.js';
import type { RosterHeader } from './roster-header.js';
import type { RosterFileProblem } from './roster-problem.js';
import type { RosterWriteProblem } from './roster-write-problem.js';

/** Which columns a file gets: by name, `setting:KEY` among them, or all columns of the dialect except the password. */
export interface ColumnChoice {
  readonly dialect: RosterDialect;
  readonly columns?: readonly string[] | undefined;
  readonly catalog?: AnyCatalog | undefined;
}

/** The header of a file to be written. */
export function chooseColumns({
  dialect,
  columns,
  catalog,
}: ColumnChoice): Result<RosterHeader, readonly RosterWriteProblem[]> {
  if (columns !== undefined) {
    return parseRosterHeader({ line: 1, cells: columns, dialect, catalog }).mapErr((problems) =>
      problems.map((problem) => writeProblem(dialect, problem)),
    );
  }
  const open = dialect.columns.filter(({ secrecy }) => secrecy === 'open');
  return ok({ dialect, columns: open.map((column) => ({ kind: 'field', header: column.header, column })) });
}

function writeProblem(dialect: RosterDialect, problem: RosterFileProblem): RosterWriteProblem {
  switch (problem.code) {
    case 'missing-header':
      return { code: 'missing-column', column: problem.header };
    case 'unusable-setting':
      return { code: 'unknown-column', column: `setting:${problem.setting}` };
    case 'unknown-header':
    case 'repeated-header':
      return { code: 'unknown-column', column: problem.header };
    default: {
      const required = dialect.columns.find(({ presence }) => presence === 'required');
      return { code: 'missing-column', column: required?.header ?? '' };
    }
  }
}
