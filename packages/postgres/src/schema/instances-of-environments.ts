import { isolation } from './isolation.js';
import type { Migration } from './migration.js';

/** Which instance of the directory an environment belongs to. A row is written once, and nobody may change it. */
export function instancesOfEnvironments(schema: string): Migration {
  return {
    version: 2,
    name: 'instances of environments',
    statements: [
      `create table ${schema}.environment_instances (
  environment text collate "C" primary key references ${schema}.environments (id),
  instance text collate "C" not null
)`,
      ...isolation(schema, 'environment_instances', 'environment'),
    ],
  };
}
