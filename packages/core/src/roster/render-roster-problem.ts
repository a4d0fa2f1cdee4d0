import { explainRosterProblem } from './explain-roster-problem.js';
import type { RosterProblem } from './roster-problem.js';

/** A problem as an English sentence with its place, what was expected, and how to mend it. */
export function renderRosterProblem(problem: RosterProblem): string {
  const { expected, remedy } = explainRosterProblem(problem);
  const column = problem.column === undefined ? '' : `, column ${problem.column}`;
  return `Line ${problem.line}${column}: ${expected} – ${remedy}`;
}
