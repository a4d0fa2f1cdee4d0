import type { RosterRowProblem } from './roster-problem.js';

/** A row that was not taken, with what is needed to mend it. It is personal data, but holds no secret. */
export interface RejectedRow {
  readonly line: number;
  /**
   * The cells as they were read. Those of secret columns are empty. There are none at all if the cells cannot be told
   * apart (a broken quote, too many cells) in a file that has a secret column: any of them might be the secret.
   */
  readonly cells: readonly string[];
  /** At least one. */
  readonly problems: readonly RosterRowProblem[];
}
