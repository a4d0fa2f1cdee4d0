// What happens to stored values when a catalog changes: needed where one is released, not where it is used.
export type { ValueNotCarried } from './catalog/carry-value.js';
export type {
  CatalogChange,
  CatalogChangeError,
  CatalogFinding,
} from './catalog/catalog-change.js';
export type { CatalogMigration } from './catalog/catalog-migration.js';
export { checkCatalogChange } from './catalog/check-catalog-change.js';
export { migrateConfiguration } from './catalog/migrate-configuration.js';
export { migrateTemplateVersion } from './catalog/migrate-template-version.js';
