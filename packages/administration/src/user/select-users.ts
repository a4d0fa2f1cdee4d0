import {
  candidatesOf,
  err,
  looseLogin,
  loginOfRow,
  matchesRow,
  effectiveMode,
  ok,
  originMismatch,
  targetOfRow,
  type Completeness,
  type DirectoryUser,
  type ExistenceFilter,
  type ExistenceRow,
  type ExistenceView,
  type MatchKey,
  type PlanTarget,
  type PortCall,
  type PortError,
  type Result,
  type SnapshotRequest,
  type UserProfile,
  type WrongCatalog,
  type WrongEnvironment,
} from '@rollcall/core';
import { visibleRows } from '../authorization/visible.js';
import type { PlanningContext, ReadableDirectory } from '../context.js';
import { readExistence } from '../existence/read-existence.js';
import { loadStoodVersions } from '../template/load-versions.js';
import type { UserSelection } from './user-selection.js';

/** Users as existence rows, with how complete the read of the directory was. */
export interface SelectedUsers {
  readonly targets: readonly PlanTarget[];
  readonly rows: readonly ExistenceRow[];
  readonly completeness: Completeness;
  /** Everybody in the directory, selected or not, where it was read for the selection. */
  readonly directoryUsers?: readonly DirectoryUser[];
}

/** Why users cannot be selected. */
export type SelectError = PortError | WrongEnvironment | WrongCatalog;

/** The targets of a selection by who exists where. Rows are taken as they are: what they tell was read before. */
export async function selectUsers(
  context: PlanningContext,
  directory: ReadableDirectory,
  selection: UserSelection,
  request: SnapshotRequest,
): Promise<Result<SelectedUsers, SelectError>> {
  if ('view' in selection) return selectView(context, selection.view);
  const view = await readExistence(context, directory, request);
  if (view.isErr()) return err(view.error);
  const directoryUsers = view.value.rows.flatMap((row) => candidatesOf(row).directory);
  if ('logins' in selection) return ok({ ...selectLogins(view.value, selection.logins), directoryUsers });
  const rows = await filterRows(context, view.value.rows, selection.where, request);
  return rows.map((found) => ({
    targets: found.map(targetOfRow),
    rows: found,
    completeness: view.value.completeness,
    directoryUsers,
  }));
}

/** The rows that the actor sees and that fulfil a filter; without one, all that the actor sees. */
export async function filterRows(
  context: PlanningContext,
  all: readonly ExistenceRow[],
  filter: ExistenceFilter | undefined,
  { signal }: PortCall,
): Promise<Result<readonly ExistenceRow[], PortError>> {
  const rows = visibleRows(context.clearance, all);
  if (filter === undefined) return ok(rows);
  const stood = rows
    .flatMap((row) => candidatesOf(row).profiles)
    .map(({ configuration }) => configuration.template);
  const versionOf = await loadStoodVersions(context.templates, stood, { signal });
  return versionOf.map((lookup) => {
    const modeOf = ({ configuration }: UserProfile) =>
      effectiveMode(configuration, lookup(configuration.template));
    return rows.filter((row) => matchesRow(row, filter, { modeOf }));
  });
}

function selectView(
  { origin }: PlanningContext,
  view: Pick<ExistenceView, 'origin' | 'completeness' | 'rows'>,
): Result<SelectedUsers, SelectError> {
  for (const part of [view, ...view.rows]) {
    const mismatch = originMismatch(origin, part.origin);
    if (mismatch !== undefined) return err(mismatch);
  }
  return ok({ targets: view.rows.map(targetOfRow), rows: view.rows, completeness: view.completeness });
}

function selectLogins({ rows, completeness }: ExistenceView, logins: readonly string[]): SelectedUsers {
  const byKey = new Map<MatchKey, ExistenceRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const found = logins.map((loginName) => ({ loginName, row: rowNamed(byKey, loginName) }));
  return {
    targets: found.map(({ loginName, row }) =>
      row === undefined ? { kind: 'unknown', loginName } : targetOfRow(row),
    ),
    rows: found.flatMap(({ row }) => (row === undefined ? [] : [row])),
    completeness,
  };
}

/** Several rows can answer to one key: first the one with a profile, then the one spelled exactly like that. */
function rowNamed(
  byKey: ReadonlyMap<MatchKey, readonly ExistenceRow[]>,
  loginName: string,
): ExistenceRow | undefined {
  const rows = byKey.get(looseLogin(loginName).key) ?? [];
  const withProfile = rows.find((row) => row.presence !== 'directory-only');
  return withProfile ?? rows.find((row) => loginOfRow(row).name === loginName) ?? rows[0];
}

function keysOf(row: ExistenceRow): ReadonlySet<MatchKey> {
  const { directory, profiles } = candidatesOf(row);
  return new Set([...directory, ...profiles].map(({ login }) => login.key));
}
