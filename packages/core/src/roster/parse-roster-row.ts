import type { Intent } from '../intent/intent.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { Json } from '../json/json.js';
import type { MatchKey } from '../login/match-key.js';
import { err, ok, type Result } from '../result.js';
import type { CellFault } from './cell-fault.js';
import { missingDeskPhoneNumber } from './desk-phone-rule.js';
import { readCell } from './read-cell.js';
import { rejectBrokenRow, rejectRow } from './reject-row.js';
import type { RejectedRow } from './rejected-row.js';
import type { RosterColumn } from './roster-column.js';
import { rosterEntry } from './roster-entry.js';
import type { HeaderColumn, RosterHeader } from './roster-header.js';
import type { RosterRowProblem } from './roster-problem.js';
import type { RosterField, RosterFieldValues, RosterRow } from './roster-row.js';

/** One record of a file: its cells, and the line on which it begins. */
export interface RosterRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Positions of cells whose bytes are not UTF-8, from 0. */
  readonly undecodable?: readonly number[];
}

/** The logins of a file so far, each with the line where it stood first. Rows that were refused count as well. */
export type LoginLines = Map<MatchKey, number>;

type FieldIntents<Field extends RosterField = RosterField> = {
  [Name in Field]?: Intent<RosterFieldValues[Name]>;
};

interface Draft {
  readonly header: RosterHeader;
  readonly line: number;
  readonly loginLines: LoginLines;
  readonly fields: FieldIntents;
  readonly userValues: Map<string, Intent<Json>>;
  readonly problems: RosterRowProblem[];
}

/** Reads one record, adding its login to `loginLines`, or gives everything that is wrong with it. */
export function parseRosterRow(
  header: RosterHeader,
  record: RosterRecord,
  loginLines: LoginLines,
): Result<RosterRow, RejectedRow> {
  const { line, cells } = record;
  const expectedCells = header.columns.length;
  if (cells.length !== expectedCells) {
    return err(
      rejectBrokenRow(header, record, { line, code: 'ragged-row', expectedCells, foundCells: cells.length }),
    );
  }
  const draft: Draft = { header, line, loginLines, fields: {}, userValues: new Map(), problems: [] };
  for (const [index, column] of header.columns.entries()) {
    if (record.undecodable?.includes(index)) addFault(draft, column.header, { code: 'not-utf-8' });
    else readColumn(draft, column, cells[index]!);
  }
  const incomplete = missingDeskPhoneNumber(header.dialect, draft.fields);
  if (incomplete !== undefined && draft.problems.length === 0)
    addFault(draft, incomplete, { code: 'missing-value' });
  const entry = rosterEntry(draft.fields, draft.userValues);
  if (entry === undefined || draft.problems.length > 0) return err(rejectRow(header, record, draft.problems));
  return ok({ line, ...entry });
}

function readColumn(draft: Draft, column: HeaderColumn, cell: string): void {
  if (column.kind === 'field') readField(draft, column.column, cell);
  if (column.kind !== 'setting') return;
  const read = readCell(draft.header.dialect, { format: column.format, clearing: 'possible' }, cell);
  if (read.isErr()) addFault(draft, column.header, read.error);
  else if (read.value !== undefined) draft.userValues.set(column.key, read.value);
}

function readField<Field extends RosterField>(draft: Draft, column: RosterColumn<Field>, cell: string): void {
  const read = readCell(draft.header.dialect, column, cell);
  if (read.isErr()) return addFault(draft, column.header, read.error);
  if (read.value === undefined) {
    if (column.presence === 'required') addFault(draft, column.header, { code: 'missing-value' });
    return;
  }
  const fields: FieldIntents<Field> = draft.fields;
  const before = fields[column.field];
  if (before !== undefined && canonicalJson(before) !== canonicalJson(read.value)) {
    const other = draft.header.dialect.columns.find(({ field }) => field === column.field)!.header;
    draft.problems.push({ line: draft.line, column: column.header, code: 'conflicting-columns', other });
  }
  fields[column.field] = read.value;
  if (column.field === 'login') noteLogin(draft, column.header);
}

function noteLogin({ fields, line, loginLines, problems }: Draft, column: string): void {
  if (fields.login?.kind !== 'set') return;
  const { key } = fields.login.value;
  const firstLine = loginLines.get(key);
  if (firstLine === undefined) loginLines.set(key, line);
  else problems.push({ line, column, code: 'duplicate-login', firstLine });
}

function addFault({ line, problems }: Draft, column: string, fault: CellFault): void {
  problems.push({ line, column, ...fault });
}
