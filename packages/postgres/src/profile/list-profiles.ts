import {
  err,
  matchKeyOf,
  ok,
  type EnvironmentId,
  type PortError,
  type ProfileFilter,
  type Result,
  type StandingProfile,
  type ListingPart,
} from '@rollcall/core';
import type { Row, Session } from '../call/session.js';
import { inEnvironment } from '../call/in-environment.js';
import { afterKey, parameters } from '../listing/parameters.js';
import { keyOf } from '../template/known-versions.js';
import type { ReadVersions } from '../template/read-versions.js';
import { filterConditions, within } from './filter-conditions.js';
import { mapProfile } from './map-profile.js';
import { EVERYTHING, skeletonRanges, type Range } from './prefix-ranges.js';
import { profileColumns } from './profile-columns.js';
import { walkedBy } from './walked-by.js';

const ORDER = ['login_skeleton', 'login_key', 'id'];

/**
 * Reads profiles that fulfil a filter from a place on, one more than the limit where there are so many. Those that stand
 * on one version share what is read of it.
 */
export async function listProfiles(
  session: Session,
  schema: string,
  environment: EnvironmentId,
  readVersions: ReadVersions,
  filter: ProfileFilter,
  part: ListingPart,
): Promise<Result<readonly StandingProfile[], PortError>> {
  const wanted = part.limit + 1;
  const rows: Row[] = [];
  // Ranges lie behind one another, and the second is most often empty or not reached.
  for (const range of rangesOf(filter)) {
    const { statement, values } = walk(schema, environment, filter, range, part.after, wanted - rows.length);
    rows.push(...(await session.rows(statement, values)));
    if (rows.length === wanted) break;
  }
  const profiles = rows.map(mapProfile);
  const versions = await readVersions(
    session,
    profiles.map(({ configuration }) => configuration.template),
  );
  const beneath = new Map(versions.map((version) => [keyOf(version), version]));
  const standing: StandingProfile[] = [];
  for (const profile of profiles) {
    const version = beneath.get(keyOf(profile.configuration.template));
    if (version === undefined) return err({ code: 'unexpected-answer', operation: 'profiles.list' });
    standing.push({ profile, beneath: version });
  }
  return ok(standing);
}

/** The parts of the order, one behind the other, in which those who fulfil a filter can stand. */
function rangesOf({ loginStartsWith }: ProfileFilter): readonly Range[] {
  return loginStartsWith === undefined ? [EVERYTHING] : skeletonRanges(matchKeyOf(loginStartsWith));
}

function walk(
  schema: string,
  environment: EnvironmentId,
  filter: ProfileFilter,
  range: Range,
  after: ListingPart['after'],
  limit: number,
) {
  const all = parameters(environment, limit);
  const { by, from } = walkedBy(schema, filter);
  const order = ORDER.map((column) => `${by}.${column}`);
  const conditions = [
    `${by}.environment = $1`,
    `${by}.environment = e.environment`,
    ...within(`${by}.login_skeleton`, range, all),
    ...afterKey(order, after, all),
    ...filterConditions(filter, all),
  ];
  const part = `select ${profileColumns('p')}
from ${from}
where ${conditions.join(' and ')}
order by ${order.join(', ')}
limit $2`;
  const statement = { text: inEnvironment(schema, part, ` order by ${ORDER.join(', ')}`) };
  return { statement, values: all.values };
}
