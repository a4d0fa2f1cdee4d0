import { isolation } from './isolation.js';
import type { Migration } from './migration.js';

const isolated = ['environments', 'templates', 'template_versions', 'profiles', 'profile_security_profiles'];

/**
 * Environments, templates with immutable versions, profiles with mirror and link. Whatever is ordered or matched has the
 * collation "C", whose order is that of core. Policies hold for the owner too, but not for a superuser.
 */
export function profilesAndTemplates(schema: string): Migration {
  return {
    version: 1,
    name: 'profiles and templates',
    statements: [
      ...tables(schema),
      ...indexes(schema),
      ...securityProfiles(schema),
      ...isolated.flatMap((table) =>
        isolation(schema, table, table === 'environments' ? 'id' : 'environment'),
      ),
      standing(schema),
    ],
  };
}

function tables(schema: string): readonly string[] {
  return [
    `create table ${schema}.environments (
  id text collate "C" primary key
)`,
    `create table ${schema}.templates (
  environment text collate "C" not null references ${schema}.environments (id),
  id text collate "C" not null,
  version integer not null,
  name_key text collate "C" not null,
  deleted boolean not null default false,
  primary key (environment, id)
)`,
    `create table ${schema}.template_versions (
  environment text collate "C" not null,
  template_id text collate "C" not null,
  version integer not null check (version > 0),
  name text not null,
  description text not null,
  mode text collate "C" not null,
  template_values jsonb not null,
  initial_values jsonb not null,
  primary key (environment, template_id, version),
  foreign key (environment, template_id) references ${schema}.templates (environment, id)
)`,
    `create table ${schema}.profiles (
  environment text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  login_name text not null,
  login_key text collate "C" not null,
  login_skeleton text collate "C" not null,
  first_name text,
  last_name text,
  email text,
  secondary_email text,
  display_key text collate "C" not null,
  template_id text collate "C" not null,
  template_version integer not null,
  mode_override text collate "C",
  mode text collate "C" not null,
  overrides jsonb not null,
  user_values jsonb not null,
  managed_by text,
  link_id text collate "C",
  link_name text,
  link_key text collate "C",
  link_skeleton text collate "C",
  mirror jsonb,
  overridden boolean not null generated always as (mode_override is not null or overrides <> '{}') stored,
  join_key text collate "C" not null generated always as (coalesce(link_key, login_key)) stored,
  join_skeleton text collate "C" not null generated always as (coalesce(link_skeleton, login_skeleton)) stored,
  routing_profile_id text collate "C" generated always as (mirror #>> '{fields,routingProfileId}') stored,
  hierarchy_group_id text collate "C" generated always as (mirror #>> '{fields,hierarchyGroupId}') stored,
  primary key (environment, id),
  constraint profiles_login_key unique (environment, login_key),
  constraint profiles_link unique (environment, link_id),
  foreign key (environment, template_id, template_version)
    references ${schema}.template_versions (environment, template_id, version)
)`,
    // An index on a list is of no use beneath a policy, since its operators may tell what they see.
    `create table ${schema}.profile_security_profiles (
  environment text collate "C" not null,
  security_profile_id text collate "C" not null,
  login_skeleton text collate "C" not null,
  login_key text collate "C" not null,
  id text collate "C" not null,
  primary key (environment, security_profile_id, login_skeleton, login_key, id)
)`,
  ];
}

/** Keeps the security profiles of profiles where they are searched, whenever they or the place in the listing change. */
function securityProfiles(schema: string): readonly string[] {
  const list = (row: string): string => `${row}.mirror #> '{fields,securityProfileIds}'`;
  const place = (row: string): string => `(${row}.login_skeleton, ${row}.login_key, ${list(row)})`;
  const trigger = (event: string, condition: string): string =>
    `create trigger security_profiles_${event} after ${event} on ${schema}.profiles
for each row when (${condition}) execute function ${schema}.keep_security_profiles()`;
  return [
    `create function ${schema}.keep_security_profiles() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from ${schema}.profile_security_profiles s
    using jsonb_array_elements_text(${list('old')}) as was (id)
    where s.environment = old.environment and s.security_profile_id = was.id
      and s.login_skeleton = old.login_skeleton and s.login_key = old.login_key and s.id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into ${schema}.profile_security_profiles
    select distinct new.environment, now.id, new.login_skeleton, new.login_key, new.id
    from jsonb_array_elements_text(${list('new')}) as now (id);
  end if;
  return null;
end
$$`,
    trigger('insert', `${list('new')} is not null`),
    trigger('update', `${place('old')} is distinct from ${place('new')}`),
    trigger('delete', `${list('old')} is not null`),
  ];
}

/** One index for each way to walk: what is asked for first, then the order of the listing. */
function indexes(schema: string): readonly string[] {
  const order = 'login_skeleton, login_key, id';
  const walk = (name: string, columns: string, condition = ''): string =>
    `create index profiles_${name} on ${schema}.profiles (environment, ${columns})${condition}`;
  return [
    `create unique index templates_name_key on ${schema}.templates (environment, name_key) where not deleted`,
    walk('order', order),
    walk('join_order', 'join_skeleton, join_key, id'),
    walk('own_login', order, ' where login_skeleton <> join_skeleton'),
    walk('template', `template_id, ${order}`),
    walk('template_version', `template_id, template_version, ${order}`),
    walk('mode', `mode, ${order}`),
    walk('overridden', order, ' where overridden'),
    walk('routing_profile', `routing_profile_id, ${order}`, ' where routing_profile_id is not null'),
    walk('hierarchy_group', `hierarchy_group_id, ${order}`, ' where hierarchy_group_id is not null'),
  ];
}

/** The hot read in one round trip: a function can set the environment and read in one statement. */
function standing(schema: string): string {
  return `create function ${schema}.standing(text, text)
returns table (profile ${schema}.profiles, beneath ${schema}.template_versions)
language plpgsql as $$
begin
  perform pg_catalog.set_config('rollcall.environment', $1, true);
  return query
    select p, v
    from ${schema}.profiles p
    join ${schema}.template_versions v
      on v.environment = p.environment and v.template_id = p.template_id and v.version = p.template_version
    where p.environment = $1 and p.login_key = $2;
end
$$`;
}
