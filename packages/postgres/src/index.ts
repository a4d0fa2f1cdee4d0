// stores
export {
  postgresStores,
  type PostgresStores,
  type PostgresStoresOptions,
  type StorePair,
} from './postgres-stores.js';

export type { EnvironmentInstance } from './environment/environment-instance.js';

// applying a template in one statement
export type {
  AppliedProfile,
  ApplyTemplate,
  ApplyTemplateRequest,
  ProfilesToApplyTo,
} from './apply/apply-request.js';

// what they stand on
export type {
  PostgresClient,
  PostgresPool,
  PostgresPoolClient,
  PostgresQuery,
} from './call/driver.js';

// schema
export { grants } from './schema/grants.js';
export {
  inspectSchema,
  type InspectionError,
  type SchemaInspection,
} from './schema/inspect-schema.js';
export { migrate } from './schema/migrate.js';
export type { Migration } from './schema/migration.js';
export { migrations } from './schema/migrations.js';
export type { MigrationError, SchemaDiverged, SchemaNewer, WrongEncoding } from './schema/take-steps.js';

// embedded in the process
export {
  embeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresError,
  type EmbeddedPostgresOptions,
} from './embedded/embedded-postgres.js';
export type { FolderInUse, FolderUnusable } from './embedded/folder-lock.js';

// errors in English
export { renderPostgresError } from './render-postgres-error.js';
