import { profileTable, type ProfileTable } from '../profile/profile-table.js';
import { templateTable, type TemplateTable } from '../template/template-table.js';

/** Everything that the stores of one environment keep. */
export interface Tables {
  readonly profiles: ProfileTable;
  readonly templates: TemplateTable;
}

/** Nothing yet. */
export function emptyTables(): Tables {
  return { profiles: profileTable(), templates: templateTable() };
}
