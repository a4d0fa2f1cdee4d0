import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Completeness } from '../directory/directory-snapshot.js';
import { directoryUser, type DirectoryUser } from '../directory/directory-user.js';
import { parseEnvironmentId } from '../environment/environment-id.js';
import type { Origin } from '../environment/origin.js';
import { parseLogin, type Login } from '../login/login.js';
import { entriesOf } from '../profile/profile-entry.js';
import type { DirectoryLink, ProfileId, UserProfile } from '../profile/user-profile.js';
import type { TemplateId } from '../template/template-version.js';
import { sortRows } from './compare-rows.js';
import type { ExistenceRow } from './existence-row.js';
import { existence } from './existence.js';
import { matchGroup } from './match-group.js';
import { matchingOf } from './matching.js';

const origin: Origin = { environment: parseEnvironmentId('test')._unsafeUnwrap(), catalog: 'c' };

interface World {
  readonly users: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
  readonly completeness: Completeness;
}

// Few names with many near-misses, so that the joins have something to cut short and something not to.
const names = ['ann', 'Ann', ' ANN', 'a\uFF4En', 'an\u200Dn', 'zo\u00EB', 'ZOE\u0308', 'bob', '\u{1D4B7}ob'];
const login = fc.constantFrom(...names.map((name) => parseLogin(name)._unsafeUnwrap()));
const link: fc.Arbitrary<DirectoryLink | undefined> = fc.option(
  fc.record({ id: fc.constantFrom('u0', 'u1', 'u2', 'gone'), login }) as fc.Arbitrary<DirectoryLink>,
  { nil: undefined },
);

const world: fc.Arbitrary<World> = fc.record({
  users: fc
    .array(login, { maxLength: 6 })
    .map((logins) =>
      logins.map(({ name }, index) =>
        directoryUser({ id: `u${index}`, loginName: name, fields: {}, unread: [] })._unsafeUnwrap(),
      ),
    ),
  profiles: fc
    .uniqueArray(fc.record({ login, link }), { maxLength: 6, selector: (profile) => profile.login.key })
    .map(withLinksOnce),
  completeness: fc.constantFrom<Completeness>(
    { complete: true },
    { complete: false, gap: { reason: 'unreadable-users', count: 1 } },
  ),
});

interface Seed {
  readonly login: Login;
  readonly link: DirectoryLink | undefined;
}

function withLinksOnce(seeds: readonly Seed[]): readonly UserProfile[] {
  const taken = new Set<string>();
  return seeds.map(({ login: own, link: to }, index): UserProfile => {
    const isFree = to !== undefined && !taken.has(to.id);
    if (isFree) taken.add(to.id);
    return {
      id: `p${index}` as ProfileId,
      login: own,
      identity: {},
      configuration: { template: { id: 't' as TemplateId, version: 1 }, overrides: {}, userValues: {} },
      management: { kind: 'here' },
      ...(isFree ? { link: to } : {}),
      version: 1,
    };
  });
}

/** The rule applied to every group, with none of the shortcuts of the joins. */
function plainJoin({ users, profiles, completeness }: World): readonly ExistenceRow[] {
  const entries = profiles.flatMap(entriesOf);
  const skeletons = new Set([...users, ...entries].map((member) => member.login.skeleton));
  return [...skeletons].flatMap((skeleton) =>
    matchGroup(
      {
        directory: users.filter((user) => user.login.skeleton === skeleton),
        entries: entries.filter((entry) => entry.login.skeleton === skeleton),
      },
      matchingOf(origin, completeness),
    ),
  );
}

it('gives, group by group, what the join gives by its shortcuts', () => {
  fc.assert(
    fc.property(world, (w) => {
      const { users, profiles, completeness } = w;
      const { rows } = existence({ origin, directory: { users, completeness }, profiles });
      expect(sortRows(rows)).toEqual(sortRows(plainJoin(w)));
    }),
    { numRuns: 1000 },
  );
});
