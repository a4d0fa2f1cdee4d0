import { rosterDialects } from '@rollcall/core/roster';

/**
 * The file of an import: `collectRoster(file, { dialect: symbeeRoster.dialect })` of `@rollcall/csv` reads it, and refuses one
 * of more than `maxBytes`, which says the vendor's 500 KB; larger ones are to be split. One template and one set of Connect
 * fields hold for a whole file: its columns are those of the form for a single user, and users who need others go into a
 * file of their own.
 */
export const symbeeRoster = {
  dialect: rosterDialects.symbee.name,
  maxBytes: rosterDialects.symbee.maxBytes,
  columns: rosterDialects.symbee.columns.map(({ header }) => header),
} as const;
