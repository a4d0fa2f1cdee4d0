import type { AnySetting } from './setting.js';

/** Settings that are shown together under one heading. */
export interface CatalogSection {
  readonly key: string;
  readonly label: string;
  readonly settings: readonly AnySetting[];
}

/** Sections that are shown together. */
export interface CatalogGroup {
  readonly key: string;
  readonly label: string;
  readonly sections: readonly CatalogSection[];
}

/** What can be configured, whatever host defined it. `Catalog` adds the types of one catalog to it. */
export interface AnyCatalog {
  readonly name: string;
  readonly modes: readonly string[];
  readonly defaultMode: string;
  readonly groups: readonly CatalogGroup[];
  /** All settings in the order of groups and sections. */
  readonly settings: readonly AnySetting[];
  readonly setting: (key: string) => AnySetting | undefined;
  /** The settings that exist in a mode, in order. */
  readonly settingsOf: (mode: string) => readonly AnySetting[];
  /** Equal for catalogs that mean the same: labels, help and order do not count. */
  readonly fingerprint: string;
}
