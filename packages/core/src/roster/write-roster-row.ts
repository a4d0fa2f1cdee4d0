import type { Changes, Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import { err, ok, type Result } from '../result.js';
import { missingDeskPhoneNumber } from './desk-phone-rule.js';
import type { RosterColumn } from './roster-column.js';
import { fieldsOf } from './roster-entry.js';
import type { HeaderColumn, RosterHeader } from './roster-header.js';
import type { RosterEntry, RosterField, RosterFieldValues } from './roster-row.js';
import type { CellWriteFault } from './roster-write-problem.js';
import { writeCell } from './write-cell.js';

/** A cell that cannot be written, by its header. */
export interface UnwritableCell {
  readonly column: string;
  readonly fault: CellWriteFault;
}

/** Writes the cells of one row in the order of the header, or gives every value that has no cell. */
export function writeRosterRow(
  header: RosterHeader,
  entry: RosterEntry,
): Result<readonly string[], readonly UnwritableCell[]> {
  const fields = fieldsOf(entry);
  const faults: UnwritableCell[] = [];
  const cells = header.columns.map((column) => {
    const written = writeColumn(header, column, fields, entry.userValues);
    if (written.isErr()) faults.push({ column: column.header, fault: written.error });
    return written.unwrapOr('');
  });
  const incomplete = missingDeskPhoneNumber(header.dialect, fields);
  if (incomplete !== undefined) faults.push({ column: incomplete, fault: { code: 'missing-value' } });
  return faults.length === 0 ? ok(cells) : err(faults);
}

/** What an entry says that a header has no column for. Passwords are not asked for: their column must be chosen. */
export function fieldsWithoutColumn(header: RosterHeader, entry: RosterEntry): readonly UnwritableCell[] {
  const written = new Set(
    header.columns.map((column) => (column.kind === 'field' ? column.column.field : column.header)),
  );
  const settings = [...entry.userValues.keys()].map((key) => `setting:${key}`);
  const missing = [...Object.keys(fieldsOf(entry)), ...settings].filter(
    (name) => name !== 'password' && !written.has(name),
  );
  return missing.map((column) => ({ column, fault: { code: 'no-column' } }));
}

function writeColumn(
  header: RosterHeader,
  column: HeaderColumn,
  fields: Changes<RosterFieldValues>,
  userValues: ReadonlyMap<string, Intent<Json>>,
): Result<string, CellWriteFault> {
  if (column.kind === 'field') return writeField(header, column.column, fields);
  const intent = column.kind === 'setting' ? userValues.get(column.key) : undefined;
  if (column.kind !== 'setting' || intent === undefined) return ok('');
  return writeCell(header.dialect, { format: column.format, clearing: 'possible' }, intent);
}

function writeField<Field extends RosterField>(
  { dialect }: RosterHeader,
  column: RosterColumn<Field>,
  fields: { readonly [Name in Field]?: Intent<RosterFieldValues[Name]> },
): Result<string, CellWriteFault> {
  const intent = fields[column.field];
  if (intent === undefined) return column.presence === 'required' ? err({ code: 'missing-value' }) : ok('');
  return column.direction === 'read-only' ? ok('') : writeCell(dialect, column, intent);
}
