/** The columns of a profile that are written, with their types. Every other one the database derives from these. */
export const writtenColumns = {
  id: 'text collate "C"',
  version: 'integer',
  login_name: 'text',
  login_key: 'text collate "C"',
  login_skeleton: 'text collate "C"',
  first_name: 'text',
  last_name: 'text',
  email: 'text',
  secondary_email: 'text',
  display_key: 'text collate "C"',
  template_id: 'text collate "C"',
  template_version: 'integer',
  mode_override: 'text collate "C"',
  mode: 'text collate "C"',
  overrides: 'jsonb',
  user_values: 'jsonb',
  managed_by: 'text',
  lifecycle: 'jsonb',
  link_id: 'text collate "C"',
  link_name: 'text',
  link_key: 'text collate "C"',
  link_skeleton: 'text collate "C"',
  mirror: 'jsonb',
} as const;

/** A column that a profile is written to. */
export type WrittenColumn = keyof typeof writtenColumns;

/** Written for searches alone: they follow from the others. */
const searched = ['display_key', 'mode'];

/** The select list that `mapProfile` reads, of a profile of this name in the statement. */
export function profileColumns(profile: string): string {
  return Object.keys(writtenColumns)
    .filter((column) => !searched.includes(column))
    .map((column) => `${profile}.${column}`)
    .join(', ');
}
