import type { Json } from '../json/json.js';
import type { CatalogMigration } from './catalog-migration.js';
import type { AnySetting, SettingScope } from './setting.js';

/** What becomes of one setting of the old catalog. */
export interface SettingChange {
  readonly from: AnySetting;
  /** The setting that takes its place; absent if it was removed. */
  readonly to?: AnySetting;
  readonly map?: (value: Json) => unknown;
}

/** A change from one catalog to another, with all that stored values need in order to follow it. */
export interface CatalogChange {
  /** The fingerprint of the old catalog. */
  readonly from: string;
  /** The fingerprint of the next catalog. */
  readonly to: string;
  /** Every setting of the old catalog. */
  readonly settings: readonly SettingChange[];
  /** Keys of settings that the old catalog does not have. */
  readonly added: readonly string[];
  /** The mode that takes the place of a mode of the old catalog. */
  readonly modeOf: (mode: string) => string;
  /** `stays`: what is stored is right as it is. `moves`: templates and configurations must be migrated. */
  readonly stored: 'stays' | 'moves';
}

/** A difference between two catalogs that stored values feel. It shows no value. */
export type CatalogFinding =
  | { readonly code: 'mode-dropped'; readonly mode: string }
  | { readonly code: 'setting-removed'; readonly setting: string }
  | {
      readonly code: 'scope-changed';
      readonly setting: string;
      readonly from: SettingScope;
      readonly to: SettingScope;
    }
  | { readonly code: 'setting-left-mode'; readonly setting: string; readonly mode: string }
  | { readonly code: 'schema-narrowed'; readonly setting: string }
  | { readonly code: 'secret-exposed'; readonly setting: string }
  | { readonly code: 'default-changed'; readonly setting: string };

/** Why a catalog cannot follow another. */
export type CatalogChangeError =
  /** A difference for which no migration is given; for a changed default none exists. */
  | CatalogFinding
  /** The map of a `values-mapped` migration does not leave the default as it is. */
  | { readonly code: 'default-not-kept'; readonly setting: string }
  /** A migration for which there is no difference, or a second one for the same. */
  | {
      readonly code: 'migration-without-difference';
      readonly migration: CatalogMigration['kind'];
      readonly subject: string;
    };

/** A sentence that says what is wrong and what to do. */
export function renderCatalogChangeError(error: CatalogChangeError): string {
  switch (error.code) {
    case 'mode-dropped':
      return `Mode "${error.mode}" is gone. Give a \`mode-replaced\` migration that says which mode takes its place.`;
    case 'setting-removed':
      return `Setting "${error.setting}" is gone. Give a \`setting-removed\` or a \`setting-renamed\` migration.`;
    case 'scope-changed':
      return `Setting "${error.setting}" was ${error.from}-scoped and is now ${error.to}-scoped. Give a \`scope-changed\` migration.`;
    case 'setting-left-mode':
      return `Setting "${error.setting}" no longer exists in mode "${error.mode}". Give a \`setting-left-mode\` migration.`;
    case 'schema-narrowed':
      return `Setting "${error.setting}" may no longer take a value that it took. Give a \`values-mapped\` migration, or widen its schema.`;
    case 'secret-exposed':
      return `Setting "${error.setting}" is no longer secret. Give a \`secret-exposed\` migration if its values may be shown.`;
    case 'default-changed':
      return `The default of setting "${error.setting}" changed, and with it what users have now. Keep the default, and add a new setting.`;
    case 'default-not-kept':
      return `The map for setting "${error.setting}" does not leave the default as it is. Let it map the default to itself.`;
    case 'migration-without-difference':
      return `There is no difference for the migration ${error.migration} (${error.subject}). Leave it out.`;
    default:
      return error satisfies never;
  }
}
