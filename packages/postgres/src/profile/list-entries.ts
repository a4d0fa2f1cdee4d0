import { entriesOf, type EnvironmentId, type ProfileEntry, type ListingPart } from '@rollcall/core';
import type { Row, Session } from '../call/session.js';
import { inEnvironment } from '../call/in-environment.js';
import { afterKey, parameters } from '../listing/parameters.js';
import { mapProfile } from './map-profile.js';
import { profileColumns } from './profile-columns.js';

/** Reads entries from a place on, one more than the limit where there are so many. */
export async function listEntries(
  session: Session,
  schema: string,
  environment: EnvironmentId,
  { after, limit }: ListingPart,
): Promise<readonly ProfileEntry[]> {
  const all = parameters(environment, limit + 1);
  const walk = (place: ProfileEntry['place'], skeleton: string, key: string, condition: string): string => {
    const order = [`p.${skeleton}`, `p.${key}`, 'p.id'];
    const own = 'p.environment = $1 and p.environment = e.environment';
    const conditions = [own, condition, ...afterKey(order, after, all)];
    return `select '${place}' as place, p.${skeleton} as entry_skeleton, p.${key} as entry_key, ${profileColumns('p')}
from ${schema}.profiles p
where ${conditions.join(' and ')}
order by ${order.join(', ')}
limit $2`;
  };
  const walks = [
    walk('profile', 'join_skeleton', 'join_key', 'true'),
    walk('own-login-of-linked', 'login_skeleton', 'login_key', 'p.login_skeleton <> p.join_skeleton'),
  ];
  const order = 'entry_skeleton, entry_key, id';
  const part = `select * from ((${walks.join(') union all (')})) w order by ${order} limit $2`;
  const statement = { text: inEnvironment(schema, part, ` order by ${order}`) };
  return (await session.rows(statement, all.values)).flatMap(entryAt);
}

function entryAt(row: Row): readonly ProfileEntry[] {
  return entriesOf(mapProfile(row)).filter(({ place }) => place === row.place);
}
