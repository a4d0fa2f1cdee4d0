import type { AnyCatalog } from '../catalog/any-catalog.js';
import { err, ok, type Result } from '../result.js';
import { settingCell } from './cell/setting-cell.js';
import { isErrorColumn } from './error-column.js';
import { normalizeHeader } from './normalize-header.js';
import type { RosterDialect } from './roster-dialect.js';
import type { HeaderColumn } from './roster-header.js';
import type { UnusableSetting } from './roster-problem.js';

/** A header that cannot be a column. */
export type HeaderFault =
  | { readonly code: 'unknown-header'; readonly header: string; readonly known: readonly string[] }
  | { readonly code: 'unusable-setting'; readonly setting: string; readonly reason: UnusableSetting };

const SETTING = /^\s*setting\s*:(.*)$/is;

/** The column of a dialect, or the setting of a catalog, that a header names. Keys of settings are case-sensitive. */
export function findHeaderColumn(
  header: string,
  dialect: RosterDialect,
  catalog: AnyCatalog | undefined,
): Result<HeaderColumn, HeaderFault> {
  const normalized = normalizeHeader(header);
  if (isErrorColumn(normalized)) return ok({ kind: 'error-column', header: normalized });
  const settingKey = dialect.settings === 'columns' ? SETTING.exec(header)?.[1]?.trim() : undefined;
  if (settingKey !== undefined) return findSetting(settingKey, catalog);
  const column = dialect.columns.find((candidate) =>
    [candidate.header, ...candidate.aliases].some((name) => normalizeHeader(name) === normalized),
  );
  if (column !== undefined) return ok({ kind: 'field', header: column.header, column });
  return err({ code: 'unknown-header', header: header.trim(), known: knownHeaders(dialect) });
}

/** The headers of a dialect as it writes them. */
export function knownHeaders(dialect: RosterDialect): readonly string[] {
  const headers = dialect.columns.map((column) => column.header);
  return dialect.settings === 'columns' ? [...headers, 'setting:KEY'] : headers;
}

function findSetting(key: string, catalog: AnyCatalog | undefined): Result<HeaderColumn, HeaderFault> {
  const setting = catalog?.setting(key);
  const reason = unusable(catalog, setting);
  if (setting === undefined || reason !== undefined) {
    return err({ code: 'unusable-setting', setting: key, reason: reason ?? 'unknown' });
  }
  return ok({ kind: 'setting', header: `setting:${key}`, key, format: settingCell(setting) });
}

function unusable(
  catalog: AnyCatalog | undefined,
  setting: ReturnType<AnyCatalog['setting']>,
): UnusableSetting | undefined {
  if (catalog === undefined) return 'no-catalog';
  if (setting === undefined) return 'unknown';
  if (setting.scope !== 'user') return 'template-scoped';
  return setting.secret ? 'secret' : undefined;
}
