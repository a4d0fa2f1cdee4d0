import type { Statement } from '../call/statement.js';
import { lookUp } from './look-up.js';
import { writtenColumns } from './profile-columns.js';

/** The statements that write profiles. `$1` is the environment in all of them. */
export interface WriteStatements {
  /** Those of some ids, until the transaction ends. */
  readonly lock: Statement;
  /** Those who have some keys and links. */
  readonly holders: Statement;
  readonly remove: Statement;
  /** Takes key and link from some, who are then replaced: a key is trimmed, so that none begins with a space. */
  readonly park: Statement;
  readonly replace: Statement;
  readonly insert: Statement;
}

/**
 * The rows of `$2`: a list of lists of values, in the order of the columns. Names of columns in every row would cost a
 * fifth of the whole statement.
 */
const WRITTEN_ROWS = `(
  select ${Object.entries(writtenColumns).map(valueAt).join(', ')}
  from jsonb_array_elements($2::jsonb) l
)`;

function valueAt([column, type]: readonly [string, string], place: number): string {
  if (type === 'jsonb') return `nullif(l -> ${place}, 'null') as ${column}`;
  return `(l ->> ${place})::${type} as ${column}`;
}

/** What decides about a write. */
const DECISIVE = 'l.id, l.version, l.login_key, l.link_id';

/** The statements on a schema. They come in this order, so that keys and links are free before they are taken. */
export function writeStatements(schema: string): WriteStatements {
  const columns = Object.keys(writtenColumns);
  const insert = `insert into ${schema}.profiles (environment, ${columns.join(', ')})
select $1, w.*
from ${WRITTEN_ROWS} w
order by w.login_key`;
  const changes = columns.filter((column) => column !== 'id').map((column) => `${column} = w.${column}`);
  return {
    lock: {
      text: `select p.*
from ${lookUp({ schema, by: 'id', names: '$2', columns: DECISIVE, rest: ' for update' })}`,
    },
    holders: {
      text: `select p.*
from ${lookUp({ schema, by: 'login_key', names: '$2', columns: DECISIVE })}
union all
select p.*
from ${lookUp({ schema, by: 'link_id', names: '$3', columns: DECISIVE })}`,
    },
    remove: { text: `delete from ${schema}.profiles p where p.environment = $1 and p.id = any($2::text[])` },
    park: {
      text: `update ${schema}.profiles p set login_key = ' ' || p.id, link_id = null
where p.environment = $1 and p.id = any($2::text[])`,
    },
    replace: {
      text: `update ${schema}.profiles p
set ${changes.join(', ')}
from ${WRITTEN_ROWS} w
where p.environment = $1 and p.id = w.id`,
    },
    insert: { text: insert },
  };
}
