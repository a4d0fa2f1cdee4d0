import type { Statement } from '../call/statement.js';
import { templateColumn } from './map-template.js';

/** The statements of the template store. `$1` is the environment in all of them. */
export interface TemplateStatements {
  /** The first page of so many live templates. */
  readonly first: Statement;
  /** The page after a name key. */
  readonly next: Statement;
  readonly get: Statement;
  readonly getByName: Statement;
  /** The template of an id and the live one of a name key, until the transaction ends. */
  readonly lock: Statement;
  readonly add: Statement;
  readonly save: Statement;
  readonly delete: Statement;
}

/** The statements on a schema. */
export function templateStatements(schema: string): TemplateStatements {
  const select = (rest: string): Statement => ({
    text: `select t.deleted, ${templateColumn('v')}
from ${schema}.templates t
join ${schema}.template_versions v
  on v.environment = t.environment and v.template_id = t.id and v.version = t.version
where t.environment = $1 and ${rest}`,
  });
  // Live names are unique, so that the name key alone is an order.
  const page = (rest: string): Statement =>
    select(`not t.deleted${rest}
order by t.name_key
limit $2`);
  const addVersion = `insert into ${schema}.template_versions
  (environment, template_id, version, name, description, mode, template_values, initial_values)
values ($1, $2, $3, $5, $6, $7, $8::jsonb, $9::jsonb)`;
  return {
    first: page(''),
    next: page(' and t.name_key > $3'),
    get: select('t.id = $2'),
    getByName: select('t.name_key = $2 and not t.deleted'),
    lock: {
      text: `select t.id, t.version, t.name_key, t.deleted
from ${schema}.templates t
where t.environment = $1 and (t.id = $2 or (t.name_key = $3 and not t.deleted))
order by t.id
for update`,
    },
    add: {
      text: `with environment as (
  insert into ${schema}.environments (id) values ($1) on conflict do nothing
), template as (
  insert into ${schema}.templates (environment, id, version, name_key) values ($1, $2, $3, $4)
)
${addVersion}`,
    },
    save: {
      text: `with template as (
  update ${schema}.templates t set version = $3, name_key = $4 where t.environment = $1 and t.id = $2
)
${addVersion}`,
    },
    delete: {
      text: `update ${schema}.templates t set deleted = true where t.environment = $1 and t.id = $2`,
    },
  };
}
