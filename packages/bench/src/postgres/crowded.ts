import { orThrow } from '@rollcall/core/english';
import { postgresStores, type PostgresStores } from '@rollcall/postgres';
import type { AnyCatalog } from '@rollcall/core';
import { catalogOf, changedTemplate } from '../core/settings.js';
import type { Database } from './database.js';
import { sizes } from './sizes.js';

/** Profiles of one further environment. */
const FEW = 100;

/** A database that is full: one environment of many profiles, and many of few. */
export interface Crowded {
  readonly catalog: AnyCatalog;
  /** A tenth of its profiles stand on `last`, a fifth has overrides. */
  readonly many: PostgresStores;
  /** One of the others. */
  readonly few: PostgresStores;
}

/** Ids of the two templates of every environment. */
export const templateIds = { first: 'first', last: 'last' } as const;

/** The id of a profile, and its login, by its number. */
export const idWidth = 8;

/**
 * Fills the tables with what writing would have put there, in sets, and without constraints, triggers and indexes
 * meanwhile.
 */
export async function crowded({ schema, pool, asOwner }: Database): Promise<Crowded> {
  const catalog = catalogOf(150);
  const [version] = changedTemplate(catalog, 15);
  await asOwner(`truncate ${schema}.profiles, ${schema}.profile_security_profiles;
set session_replication_role = replica;
create temporary table kept_indexes as
  select indexname, indexdef from pg_indexes
  where schemaname = '${schema}' and tablename = 'profiles'
    and indexname not in (select conname from pg_constraint where contype in ('p', 'u'));
do $$ declare one record; begin
  for one in select * from kept_indexes loop execute 'drop index ${schema}.' || one.indexname; end loop;
end $$;
insert into ${schema}.environments
  select 'many' union all select 'few' || n from generate_series(1, ${sizes.environments}) n;
insert into ${schema}.templates
  select e.id, t.id, 1, t.id from ${schema}.environments e, (values ('first'), ('last')) t (id)
  where e.id = 'many' or e.id like 'few%';
insert into ${schema}.template_versions
  select t.environment, t.id, 1, t.id, '', '${version.mode}', '${JSON.stringify(version.values)}', '{}'
  from ${schema}.templates t where t.environment = 'many' or t.environment like 'few%';
${insertProfiles(schema, version.mode)}
do $$ declare one record; begin
  for one in select * from kept_indexes loop execute one.indexdef; end loop;
end $$;
drop table kept_indexes;
reset session_replication_role;
analyze ${schema}.profiles`);
  const open = (environment: string) => postgresStores({ environment, pool, schema });
  const many = open('many');
  const [first] = orThrow(await many.profiles.list({ limit: 1 })).items;
  if (first?.beneath.name !== templateIds.first)
    throw new Error('The tables were not filled as they should.');
  return { catalog, many, few: open(`few${sizes.environments}`) };
}

function insertProfiles(schema: string, mode: string): string {
  return `insert into ${schema}.profiles (environment, id, version, login_name, login_key, login_skeleton,
  first_name, last_name, email, display_key, template_id, template_version, mode, overrides, user_values)
select p.environment, 'profile-' || p.number, 1, 'agent' || p.number, 'agent' || p.number, 'agent' || p.number,
  'First', 'Last ' || p.number, 'agent' || p.number || '@example.com', 'first last ' || p.number,
  case when p.n % 10 = 0 then 'last' else 'first' end, 1, '${mode}',
  case when p.n % 5 = 0 then '{"setting11": "another", "setting12": true}' else '{}' end::jsonb, '{"setting9": true}'
from (
  select 'many' as environment, n, lpad(n::text, ${idWidth}, '0') as number
  from generate_series(1, ${sizes.profiles}) n
  union all
  select 'few' || e, n, lpad(n::text, ${idWidth}, '0')
  from generate_series(1, ${sizes.environments}) e, generate_series(1, ${FEW}) n
) p;`;
}
