import type { Migration } from './migration.js';

/** The conditions that hold of a profile, as JSON; of an active one null. Few have any, and who is in one is walked by an index. */
export function lifecycles(schema: string): Migration {
  return {
    version: 4,
    name: 'lifecycles',
    statements: [
      `alter table ${schema}.profiles add column lifecycle jsonb check (lifecycle <> '{}')`,
      `create index profiles_lifecycle on ${schema}.profiles (environment, login_skeleton, login_key, id)
where lifecycle is not null`,
    ],
  };
}
