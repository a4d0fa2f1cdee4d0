import {
  effectiveMode,
  effectiveSettings,
  err,
  isSecret,
  looseLogin,
  ok,
  parseValue,
  sameJson,
  type AnyCatalog,
  type Intent,
  type Json,
  type Result,
  type SettingProblem,
  type SettingValues,
  type StandingProfile,
  type UserValueChangesOf,
} from '@rollcall/core';

/** One user of a grid. */
export interface MaintenanceRow {
  readonly loginName: string;
  readonly mode: string;
  /** What is stored for the columns that the user's mode has; secret values are left out. */
  readonly stored: SettingValues;
  /** What was typed and not applied yet, by setting. */
  readonly pending: ReadonlyMap<string, Intent<Json>>;
}

/**
 * Bulk maintenance on a screen: users by settings that a template leaves alone, with edits that nobody has applied yet. A
 * grid is a value: an edit gives another one, and the one before is what cancelling returns to.
 */
export interface MaintenanceGrid<C extends AnyCatalog> {
  readonly catalog: C;
  /** What the button "Columns" offers. */
  readonly columns: readonly C['settings'][number][];
  readonly rows: readonly MaintenanceRow[];
}

/** The grid has no row of this login name. */
export interface NoSuchRow {
  readonly code: 'no-such-row';
}

/** What is to be typed into one cell; clearing returns it to the catalog's default. */
export interface CellEdit {
  readonly loginName: string;
  readonly setting: string;
  readonly value: Intent<Json>;
}

/** A grid of these users, without edits. */
export function openGrid<C extends AnyCatalog>(
  catalog: C,
  users: readonly StandingProfile[],
): MaintenanceGrid<C> {
  const columns = catalog.settings.filter(({ scope }) => scope === 'user');
  const rows = users.map(({ profile, beneath }): MaintenanceRow => {
    const values = effectiveSettings(catalog, profile.configuration, beneath);
    const shown = columns.filter(({ key }) => Object.hasOwn(values, key) && !isSecret(catalog, key));
    return {
      loginName: profile.login.name,
      mode: effectiveMode(profile.configuration, beneath),
      stored: Object.fromEntries(shown.map(({ key }) => [key, values[key]!])),
      pending: new Map(),
    };
  });
  return { catalog, columns, rows };
}

/** Types into a cell. What is stored already is no edit, and takes a pending one back. */
export function editCell<C extends AnyCatalog>(
  grid: MaintenanceGrid<C>,
  { loginName, setting, value }: CellEdit,
): Result<MaintenanceGrid<C>, NoSuchRow | SettingProblem> {
  const { key } = looseLogin(loginName);
  const row = grid.rows.find((one) => looseLogin(one.loginName).key === key);
  if (row === undefined) return err({ code: 'no-such-row' });
  const wanted = value.kind === 'set' ? value.value : grid.catalog.setting(setting)?.default;
  const parsed = parseValue(grid.catalog, { scope: 'user', mode: row.mode }, setting, wanted);
  if (parsed.isErr()) return err(parsed.error);
  const pending = new Map(row.pending);
  const stored = Object.hasOwn(row.stored, setting) ? row.stored[setting] : undefined;
  if (stored !== undefined && sameJson(stored, parsed.value)) pending.delete(setting);
  else pending.set(setting, value);
  const rows = grid.rows.map((one) => (one === row ? { ...row, pending } : one));
  return ok({ ...grid, rows });
}

/** "Cancel Changes": the grid without its pending edits. */
export function cancelChanges<C extends AnyCatalog>(grid: MaintenanceGrid<C>): MaintenanceGrid<C> {
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, pending: new Map() })) };
}

/** "Apply Changes": what `users.planMaintain` takes, the users with pending edits only. */
export function pendingMaintenance<C extends AnyCatalog>(
  grid: MaintenanceGrid<C>,
): readonly { readonly loginName: string; readonly userValues: UserValueChangesOf<C> }[] {
  return grid.rows
    .filter(({ pending }) => pending.size > 0)
    .map(({ loginName, pending }) => ({
      loginName,
      userValues: Object.fromEntries(pending) as UserValueChangesOf<C>,
    }));
}
