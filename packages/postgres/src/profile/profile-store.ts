import {
  canonicalJson,
  err,
  fingerprint,
  ok,
  type EnvironmentId,
  type Listing,
  type Login,
  type ProfileFilter,
  type ProfileId,
  type ProfileStore,
} from '@rollcall/core';
import type { Ground } from '../call/ground.js';
import { inEnvironment } from '../call/in-environment.js';
import { prepared } from '../call/statement.js';
import { pageOf, partOf } from '../listing/page.js';
import { keyOf, type KnownVersions } from '../template/known-versions.js';
import { mapTemplateVersion, templateColumn } from '../template/map-template.js';
import { readVersionsFrom } from '../template/read-versions.js';
import { isKeepableText, unkeepable } from '../value/unkeepable.js';
import { listEntries } from './list-entries.js';
import { listProfiles } from './list-profiles.js';
import { lookUp } from './look-up.js';
import { malformedWrite } from './malformed-write.js';
import { mapProfile } from './map-profile.js';
import { profileColumns } from './profile-columns.js';
import { writeProfilesTo } from './write-profiles.js';

/** The profile store of one environment in a schema. */
export function profileStore(
  ground: Ground,
  schema: string,
  environment: EnvironmentId,
  known: KnownVersions,
): ProfileStore {
  const readVersions = readVersionsFrom(schema, environment, known);
  const write = writeProfilesTo(schema, environment, readVersions);
  const columns = profileColumns('l');
  const many = {
    text: `select p.*
from ${lookUp({ schema, by: 'id', names: '$2', columns })}
union all
select p.*
from ${lookUp({ schema, by: 'login_key', names: '$3', columns })}`,
  };
  const standing = prepared(
    inEnvironment(
      schema,
      `select ${columns}, v.beneath
from ${schema}.profiles l
left join lateral (
  select ${templateColumn('v')}
  from ${schema}.template_versions v
  where l.template_version || ' ' || l.template_id <> all ($3::text[])
    and v.environment = l.environment and v.template_id = l.template_id and v.version = l.template_version
  limit 1
) v on true
where l.environment = e.environment and l.login_key = $2
limit 1`,
    ),
  );

  return {
    getMany: (request) =>
      ground.read('profiles.getMany', request, () => {
        const asked = [request.ids, request.keys].map((names = []) => names.filter(isKeepableText));
        return ok(async (session) => {
          const found = (await session.rows(many, [environment, ...asked])).map(mapProfile);
          return ok([...new Map(found.map((profile) => [profile.id, profile])).values()]);
        });
      }),
    standing: (request) =>
      ground.single('profiles.standing', request, () =>
        ok(async (session) => {
          if (!isKeepableText(request.key)) return ok(undefined);
          const recent = known.recent();
          const [row] = await session.rows(standing, [environment, request.key, [...recent.keys()]]);
          if (row === undefined) return ok(undefined);
          const profile = mapProfile(row);
          const at = keyOf(profile.configuration.template);
          return ok({
            profile,
            beneath: recent.get(at) ?? known.add(mapTemplateVersion(row)),
          });
        }),
      ),
    list: (request = {}) => {
      const operation = 'profiles.list';
      return ground.single(operation, request, () => {
        const { filter = {} } = request;
        const listing = listingOf(operation, [environment, markOf(filter)]);
        const detail = unkeepable(filter, 'filter');
        if (detail !== undefined) return err({ code: 'invalid-request', operation, detail });
        return partOf(listing, request).map((part) => async (session) => {
          const read = await listProfiles(session, schema, environment, readVersions, filter, part);
          return read.map((items) =>
            pageOf(listing, part, items, ({ profile }) => sortKeyOf(profile.login, profile.id)),
          );
        });
      });
    },
    entries: (request = {}) => {
      const operation = 'profiles.entries';
      return ground.single(operation, request, () => {
        const listing = listingOf(operation, [environment]);
        return partOf(listing, request).map((part) => async (session) => {
          const read = await listEntries(session, schema, environment, part);
          return ok(pageOf(listing, part, read, ({ login, profile }) => sortKeyOf(login, profile.id)));
        });
      });
    },
    write: (request) => {
      const operation = 'profiles.write';
      return ground.write(operation, request, () => {
        const [detail] = request.writes.map(malformedWrite).filter((problem) => problem !== undefined);
        if (detail !== undefined) return err({ code: 'invalid-request', operation, detail });
        let attempt: 'first' | 'again' = 'first';
        return ok((session) => {
          const now = attempt;
          attempt = 'again';
          return write(session, request.writes, now);
        });
      });
    },
  };
}

function listingOf(operation: string, scope: readonly string[]): Listing {
  return { operation, scope, sortKeyLength: 3 };
}

function sortKeyOf(login: Login, id: ProfileId): readonly string[] {
  return [login.skeleton, login.key, id];
}

function markOf(filter: ProfileFilter): string {
  return fingerprint(canonicalJson(filter));
}
