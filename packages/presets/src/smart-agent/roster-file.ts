import { rosterDialects } from '@rollcall/core/roster';

/**
 * The file for adding users in bulk, in the columns of Amazon Connect's own template: `collectRoster(file, { dialect:
 * smartAgentRoster.dialect })` of `@rollcall/csv` reads it. It adds users and never edits them.
 */
export const smartAgentRoster = {
  dialect: rosterDialects['amazon-connect'].name,
  maxRows: rosterDialects['amazon-connect'].maxRows,
  columns: rosterDialects['amazon-connect'].columns.map(({ header }) => header),
} as const;
