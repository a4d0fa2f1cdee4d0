import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import { err, ok, type Result } from '../result.js';
import type { AnyCatalog } from './any-catalog.js';
import type { CatalogChange, CatalogChangeError, CatalogFinding, SettingChange } from './catalog-change.js';
import { catalogFindings } from './catalog-findings.js';
import { subjectOf, type CatalogMigration } from './catalog-migration.js';
import { namedSuccessors } from './named-successors.js';

/**
 * Whether a catalog can follow another that is in use. Every difference that stored values feel needs a migration, and
 * every migration a difference; a published default never changes. All that is wrong is told at once. Settings and
 * modes may be added, and schemas widened, without one.
 */
export function checkCatalogChange(
  old: AnyCatalog,
  next: AnyCatalog,
  migrations: readonly CatalogMigration[] = [],
): Result<CatalogChange, readonly CatalogChangeError[]> {
  const successors = namedSuccessors(old, next, migrations);
  const modeOf = (mode: string) => successors.modes.get(mode) ?? mode;
  const settings = old.settings.map((from) => {
    const to = next.setting(successors.settings.get(from.key) ?? from.key);
    return settingChange(from, to, migrations);
  });
  const findings = catalogFindings(old, next, { settings, modeOf });
  const errors = [...unsettled(findings, successors.others), ...settings.flatMap(defaultNotKept)];
  if (errors.length > 0) return err(errors);
  const stored = migrations.length === 0 ? 'stays' : 'moves';
  return ok({
    from: old.fingerprint,
    to: next.fingerprint,
    settings,
    added: added(next, settings),
    modeOf,
    stored,
  });
}

function settingChange(
  from: SettingChange['from'],
  to: SettingChange['to'],
  migrations: readonly CatalogMigration[],
): SettingChange {
  if (to === undefined) return { from };
  for (const migration of migrations) {
    if (migration.kind === 'values-mapped' && migration.setting === to.key)
      return { from, to, map: migration.map };
  }
  return { from, to };
}

/** Differences without a migration, then migrations without a difference. */
function unsettled(
  findings: readonly CatalogFinding[],
  migrations: readonly CatalogMigration[],
): readonly CatalogChangeError[] {
  const open = [...findings];
  const idle: CatalogChangeError[] = [];
  for (const migration of migrations) {
    const index = open.findIndex((finding) => settles(migration, finding));
    if (index >= 0) open.splice(index, 1);
    else
      idle.push({
        code: 'migration-without-difference',
        migration: migration.kind,
        subject: subjectOf(migration),
      });
  }
  return [...open, ...idle];
}

function settles(migration: CatalogMigration, finding: CatalogFinding): boolean {
  const kind = migration.kind === 'values-mapped' ? 'schema-narrowed' : migration.kind;
  if (kind !== finding.code || !('setting' in migration) || migration.setting !== finding.setting)
    return false;
  return finding.code !== 'setting-left-mode' || ('mode' in migration && migration.mode === finding.mode);
}

/** Else a stored value that equals the default would part from one that is not stored. */
function defaultNotKept({ from, to, map }: SettingChange): readonly CatalogChangeError[] {
  if (to === undefined || map === undefined || !sameJson(from.default, to.default)) return [];
  const kept = sameJson(map(from.default) as Json | undefined, from.default);
  return kept ? [] : [{ code: 'default-not-kept', setting: to.key }];
}

function added(next: AnyCatalog, settings: readonly SettingChange[]): readonly string[] {
  const known = new Set(settings.map(({ to }) => to?.key));
  return next.settings.map(({ key }) => key).filter((key) => !known.has(key));
}
