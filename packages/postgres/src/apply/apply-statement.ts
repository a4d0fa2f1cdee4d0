import {
  forbiddenByLifecycle,
  valueBeneath,
  type AnyCatalog,
  type EnvironmentId,
  type Json,
  type OutsideRules,
  type OverridePolicy,
  type TemplateVersion,
} from '@rollcall/core';
import type { Parameter } from '../call/session.js';
import type { Statement } from '../call/statement.js';
import { parameters, type Parameters } from '../listing/parameters.js';
import { filterConditions } from '../profile/filter-conditions.js';
import { walkedBy } from '../profile/walked-by.js';
import { unkeepable } from '../value/unkeepable.js';
import type { ProfilesToApplyTo } from './apply-request.js';

/** What is put on whom. */
export interface Application {
  readonly schema: string;
  readonly environment: EnvironmentId;
  readonly catalog: AnyCatalog;
  readonly version: TemplateVersion;
  readonly policy: OverridePolicy;
  readonly to: ProfilesToApplyTo;
  readonly outside: OutsideRules | undefined;
}

/**
 * The statement that puts a version on profiles: `applyTemplate` in SQL. Those who change are locked, in the order in which
 * `write` locks them, and each answers what it was before.
 */
export function applyStatement(application: Application): {
  readonly statement: Statement;
  readonly values: readonly Parameter[];
} {
  const { schema, environment, version, to } = application;
  const all = parameters(environment);
  const filter = 'where' in to ? to.where : {};
  const walked = walkedBy(schema, filter);
  const id = all.add(version.id);
  const number = all.add(version.version);
  const kept = keptOverrides(application, all);
  const { added, missing } = initialValues(version, all);
  const conditions = [
    `${walked.by}.environment = $1`,
    ...('where' in to ? filterConditions(filter, all) : [`p.id = any(${all.add(to.ids)}::text[])`]),
    ...permitted(application, all),
    `(p.template_id <> ${id} or p.template_version <> ${number} or p.mode_override is not null
    or p.overrides <> ${kept} or ${missing} <> '{}')`,
  ];
  const text = `with before as materialized (
  select p.id, p.login_name, p.template_id, p.template_version, p.mode_override, p.overrides,
    to_json(${missing}) as initialised
  from ${walked.from}
  where ${conditions.join(' and ')}
  order by p.id
  for update of p
)
update ${schema}.profiles p
set version = p.version + 1, template_id = ${id}, template_version = ${number}, mode_override = null,
  mode = ${all.add(version.mode)}, overrides = ${kept}, user_values = ${added}
from before
where p.environment = $1 and p.id = before.id
returning before.*`;
  return { statement: { text }, values: all.values };
}

/** Whom an apply is not forbidden for: by what holds of the user, and by whoever maintains the profile. */
function permitted({ outside = {} }: Application, { add }: Parameters): readonly string[] {
  const conditions = Object.entries(forbiddenByLifecycle).flatMap(([condition, forbidden]) =>
    forbidden.includes('apply') ? [condition] : [],
  );
  const systems = Object.keys(outside).filter((system) => outside[system]?.includes('apply') === false);
  const lenient = systems.length === 0 ? '' : ` or p.managed_by = any(${add(systems)}::text[])`;
  return [
    `(p.lifecycle is null or not p.lifecycle ?| ${add(conditions)}::text[])`,
    `(p.managed_by is null${lenient})`,
  ];
}

/** The overrides that stay: those whose setting exists in the mode of the version and has another value beneath. */
function keptOverrides({ catalog, version, policy }: Application, { add }: Parameters): string {
  if (policy === 'overwrite') return `'{}'::jsonb`;
  const settings = catalog.settings.filter(({ modes }) => modes.has(version.mode));
  const beneath = settings.map((setting): readonly [string, unknown] => [
    setting.key,
    inList(valueBeneath(setting, version)),
  ]);
  const values = `${add(JSON.stringify(Object.fromEntries(beneath)))}::jsonb`;
  return `case when p.overrides = '{}' then p.overrides else (
    select coalesce(jsonb_object_agg(o.key, o.value), '{}')
    from jsonb_each(p.overrides) o
    where ${values} ? o.key and jsonb_build_array(o.value) <> ${values} -> o.key
  ) end`;
}

/** A default that Postgres cannot keep is beneath nobody's override: the empty list equals no list of one. */
function inList(beneath: Json): readonly Json[] {
  return unkeepable(beneath, 'beneath') === undefined ? [beneath] : [];
}

/** The user-scoped values with the initial ones that are missing, and which those are. */
function initialValues({ initialValues: initial }: TemplateVersion, { add }: Parameters) {
  const keys = Object.keys(initial).sort();
  if (keys.length === 0) return { added: 'p.user_values', missing: `'{}'::text[]` };
  return {
    added: `${add(JSON.stringify(initial))}::jsonb || p.user_values`,
    missing: `array(select k from unnest(${add(keys)}::text[]) k where not p.user_values ? k)`,
  };
}
