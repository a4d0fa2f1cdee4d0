import type { ExistenceRow } from '../existence/existence-row.js';
import type { FieldDifference } from '../existence/field-difference.js';
import { loginNameOf } from '../existence/login-of-row.js';

/** A user whose directory values differ from what the profile last saw, on fields that were read on both sides. */
export interface DriftReport {
  readonly loginName: string;
  readonly differences: readonly FieldDifference[];
}

/** Reports the users who have drifted, in the order of the rows. */
export function reportDrift(rows: Iterable<ExistenceRow>): readonly DriftReport[] {
  const reports: DriftReport[] = [];
  for (const row of rows) {
    if (row.presence !== 'both' || row.differences.length === 0) continue;
    reports.push({ loginName: loginNameOf(row), differences: row.differences });
  }
  return reports;
}
