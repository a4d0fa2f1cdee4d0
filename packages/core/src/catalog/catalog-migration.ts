import type { Json } from '../json/json.js';

/**
 * What a host states about a change of its catalog that stored values feel: that it is meant, and what becomes of the
 * values. Settings are named as in the next catalog, except those that it no longer has.
 */
export type CatalogMigration =
  /** The setting is gone: its stored values are dropped. */
  | { readonly kind: 'setting-removed'; readonly setting: string }
  /** The setting has another key: its stored values move there. */
  | { readonly kind: 'setting-renamed'; readonly from: string; readonly to: string }
  /** The setting takes other values: each stored one is mapped. The default must be mapped to itself. */
  | { readonly kind: 'values-mapped'; readonly setting: string; readonly map: (value: Json) => unknown }
  /** The setting has the other scope: values keep their effect and move between template and user. */
  | { readonly kind: 'scope-changed'; readonly setting: string }
  /** The setting no longer exists in a mode: templates of that mode drop their value. */
  | { readonly kind: 'setting-left-mode'; readonly setting: string; readonly mode: string }
  /** The setting is no longer secret: its stored values may be shown from now on. */
  | { readonly kind: 'secret-exposed'; readonly setting: string }
  /** A mode is gone: its templates and users take another one. */
  | { readonly kind: 'mode-replaced'; readonly from: string; readonly to: string };

/** What a migration is about, as one text: a setting, a mode or both. */
export function subjectOf(migration: CatalogMigration): string {
  switch (migration.kind) {
    case 'setting-renamed':
    case 'mode-replaced':
      return `${migration.from} → ${migration.to}`;
    case 'setting-left-mode':
      return `${migration.setting}, ${migration.mode}`;
    case 'setting-removed':
    case 'values-mapped':
    case 'scope-changed':
    case 'secret-exposed':
      return migration.setting;
    default:
      return migration satisfies never;
  }
}
