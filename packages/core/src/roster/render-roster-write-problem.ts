import { explainRosterProblem } from './explain-roster-problem.js';
import type { CellWriteFault, RosterWriteProblem } from './roster-write-problem.js';

/** Why rows were not written, as an English sentence. */
export function renderRosterWriteProblem(problem: RosterWriteProblem): string {
  switch (problem.code) {
    case 'cannot-write':
      return `Row ${problem.row}, column ${problem.column}: ${renderFault(problem.fault)}`;
    case 'unknown-column':
      return `“${problem.column}” cannot be a column, or is one twice – choose other columns.`;
    case 'missing-column':
      return `The column ${problem.column} is needed – add it to the columns.`;
    case 'file-too-large':
    case 'too-many-rows': {
      const { expected, remedy } = explainRosterProblem({ line: 1, ...problem });
      return `File: ${expected} – ${remedy}`;
    }
    default:
      return problem satisfies never;
  }
}

function renderFault(fault: CellWriteFault): string {
  switch (fault.code) {
    case 'no-column':
      return 'no column was chosen for the value – name it among the columns.';
    case 'empty-value':
      return 'an empty value would be read as “leave alone” – clear the field instead.';
    case 'lone-surrogate':
      return 'the text is not well-formed Unicode – correct it.';
    case 'no-clear-marker':
      return 'this kind of file cannot clear a field – leave the field out, or use the rollcall dialect.';
    case 'ambiguous-value':
      return 'the value would be read back as another one – use the rollcall dialect, or rename what it names.';
    default: {
      const { expected, remedy } = explainRosterProblem({ line: 1, ...fault });
      return `${expected} – ${remedy}`;
    }
  }
}
