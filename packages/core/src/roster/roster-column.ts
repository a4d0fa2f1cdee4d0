import type { CellFormat } from './cell/cell-format.js';
import type { RosterField, RosterFieldValues } from './roster-row.js';

/** A column that holds this field. */
export interface RosterColumnOf<Field extends RosterField> {
  readonly field: Field;
  /** The header that is written. */
  readonly header: string;
  /** Other headers that are read, compared as `normalizeHeader` does. */
  readonly aliases: readonly string[];
  /** A required column must be in the header, with a cell in every row. */
  readonly presence: 'required' | 'optional';
  /** Whether the field can be left without a value. */
  readonly clearing: 'possible' | 'impossible';
  /** A secret column's cells leave no trace: not in a problem, not in an error file. */
  readonly secrecy: 'open' | 'secret';
  /** A column that is only read stays empty when it is written. */
  readonly direction: 'both' | 'read-only';
  readonly format: CellFormat<RosterFieldValues[Field]>;
}

/** A column of a dialect. */
export type RosterColumn<Field extends RosterField = RosterField> = {
  [Name in Field]: RosterColumnOf<Name>;
}[Field];

/** What differs from the usual column: optional, open, without aliases, never cleared. */
type ColumnTraits = Partial<
  Pick<RosterColumnOf<RosterField>, 'aliases' | 'presence' | 'clearing' | 'secrecy' | 'direction'>
>;

/** Describes a column: its field, header and format, and what is unusual about it. */
export function column<Field extends RosterField>(
  field: Field,
  header: string,
  format: CellFormat<RosterFieldValues[Field]>,
  traits: ColumnTraits = {},
): RosterColumnOf<Field> {
  return {
    field,
    header,
    format,
    aliases: [],
    presence: 'optional',
    clearing: 'impossible',
    secrecy: 'open',
    direction: 'both',
    ...traits,
  };
}
