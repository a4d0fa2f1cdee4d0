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
import type { Session } from '../call/session.js';
import { prepared } from '../call/statement.js';
import { afterKey, parameters, type Parameters } from '../listing/parameters.js';
import { keyOf, type ReadVersions } from '../template/read-versions.js';
import { filterConditions, within } from './filter-conditions.js';
import { mapProfile } from './map-profile.js';
import { skeletonRanges } from './prefix-ranges.js';
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
  const { statement, values } = listing(schema, environment, filter, part);
  const profiles = (await session.rows(statement, values)).map(mapProfile);
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

function listing(
  schema: string,
  environment: EnvironmentId,
  filter: ProfileFilter,
  { after, limit }: ListingPart,
) {
  const all = parameters(environment, limit + 1);
  const walked = walkedBy(schema, filter);
  const order = ORDER.map((column) => `${walked.by}.${column}`);
  const own = `${walked.by}.environment = $1`;
  const walk = (bounds: readonly string[]): string => `select ${profileColumns('p')}
from ${walked.from}
where ${[own, ...bounds, ...afterKey(order, after, all), ...filterConditions(filter, all)].join(' and ')}
order by ${order.join(', ')}
limit $2`;
  const walks = boundsOf(filter, walked.by, all).map(walk);
  const [only = '', ...more] = walks;
  if (more.length === 0) return { statement: prepared(only), values: all.values };
  const text = `select * from ((${walks.join(') union all (')})) p order by ${ORDER.join(', ')} limit $2`;
  return { statement: prepared(text), values: all.values };
}

/** The parts of the order in which those who fulfil a filter can stand. */
function boundsOf(
  { loginStartsWith }: ProfileFilter,
  walked: string,
  all: Parameters,
): readonly (readonly string[])[] {
  if (loginStartsWith === undefined) return [[]];
  const ranges = skeletonRanges(matchKeyOf(loginStartsWith));
  return ranges.map((range) => within(`${walked}.login_skeleton`, range, all));
}
