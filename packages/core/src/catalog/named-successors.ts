import type { AnyCatalog } from './any-catalog.js';
import type { CatalogMigration } from './catalog-migration.js';

/** Which settings and modes of the next catalog take the place of those of the old one, as migrations say. */
export interface NamedSuccessors {
  readonly settings: ReadonlyMap<string, string>;
  readonly modes: ReadonlyMap<string, string>;
  /** The migrations that said nothing of the kind, or what does not fit both catalogs. */
  readonly others: readonly CatalogMigration[];
}

/** Follows renamed settings and replaced modes: from a name that is gone, once, to a setting that is new or a mode. */
export function namedSuccessors(
  old: AnyCatalog,
  next: AnyCatalog,
  migrations: readonly CatalogMigration[],
): NamedSuccessors {
  const settings = new Map<string, string>();
  const modes = new Map<string, string>();
  const others = migrations.filter((migration) => {
    if (!fits(migration, old, next)) return true;
    const names = migration.kind === 'setting-renamed' ? settings : modes;
    const isTaken = migration.kind === 'setting-renamed' && [...settings.values()].includes(migration.to);
    if (isTaken || names.has(migration.from)) return true;
    names.set(migration.from, migration.to);
    return false;
  });
  return { settings, modes, others };
}

type NamingMigration = Extract<CatalogMigration, { readonly from: string }>;

function fits(migration: CatalogMigration, old: AnyCatalog, next: AnyCatalog): migration is NamingMigration {
  switch (migration.kind) {
    case 'setting-renamed':
      return isLost(migration.from, old, next) && isLost(migration.to, next, old);
    case 'mode-replaced': {
      const { from, to } = migration;
      return old.modes.includes(from) && !next.modes.includes(from) && next.modes.includes(to);
    }
    default:
      return false;
  }
}

function isLost(key: string, there: AnyCatalog, here: AnyCatalog): boolean {
  return there.setting(key) !== undefined && here.setting(key) === undefined;
}
