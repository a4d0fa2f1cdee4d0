import type { Json } from '../json/json.js';
import type { CellFormat } from './cell/cell-format.js';
import type { RosterColumn } from './roster-column.js';
import type { RosterDialect } from './roster-dialect.js';

/** What a column of a file holds: a field, a setting, or a remark of an error file. */
export type HeaderColumn =
  | { readonly kind: 'field'; readonly header: string; readonly column: RosterColumn }
  | {
      readonly kind: 'setting';
      readonly header: string;
      readonly key: string;
      readonly format: CellFormat<Json>;
    }
  | { readonly kind: 'error-column'; readonly header: string };

/** The columns of one file, in its order. `header` is the dialect's spelling, whatever the file's. */
export interface RosterHeader {
  readonly dialect: RosterDialect;
  readonly columns: readonly HeaderColumn[];
}

/** Whether the cells of a column must leave no trace. */
export function isSecretColumn(column: HeaderColumn): boolean {
  return column.kind === 'field' && column.column.secrecy === 'secret';
}
