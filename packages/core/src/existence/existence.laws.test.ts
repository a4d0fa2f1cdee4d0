import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Completeness } from '../directory/directory-snapshot.js';
import { directoryUser, unreadFields, type DirectoryUser } from '../directory/directory-user.js';
import { directoryFieldNames, sameField } from '../directory/directory-field-table.js';
import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import { parseEnvironmentId } from '../environment/environment-id.js';
import type { Origin } from '../environment/origin.js';
import { parseLogin, type Login } from '../login/login.js';
import { instantOf } from '../port/instant.js';
import { compareEntries, entriesOf, type ProfileEntry } from '../profile/profile-entry.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { DirectoryLink, ProfileId, UserProfile } from '../profile/user-profile.js';
import { ok, type Result } from '../result.js';
import type { TemplateId } from '../template/template-version.js';
import { candidatesOf } from './candidates-of.js';
import { sortRows } from './compare-rows.js';
import { confirmLink } from './confirm-link.js';
import type { ExistenceRow } from './existence-row.js';
import { existence } from './existence.js';
import { joinSortedPages } from './join-sorted-pages.js';
import { matchGroup } from './match-group.js';
import { matchingOf } from './matching.js';
import { compareDirectoryUsers, sortDirectoryUsers } from './sort-directory-users.js';

const runs = { numRuns: 1000 };
const origin: Origin = { environment: parseEnvironmentId('test')._unsafeUnwrap(), catalog: 'c' };
const complete: Completeness = { complete: true };
const incomplete: Completeness = { complete: false, gap: { reason: 'unreadable-users', count: 1 } };

interface World {
  readonly users: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
  readonly completeness: Completeness;
}

// Few names with many near-misses, so that every class of row comes up often.
const names = [
  'ann',
  'Ann',
  ' ANN',
  'a\uFF4En',
  'an\u200Dn',
  'ANN\u00AD',
  'zo\u00EB',
  'zoe\u0308',
  'ZOE\u0308',
  'zo\uFF45\u0308',
  'H\u0331x',
  '\u1E96x',
  '\u{1D4B7}ob',
  'bob',
  'BOB',
  '\uE000',
  '\u{10000}',
];
const logins = names.map(loginOf);
const login = fc.constantFrom(...logins);
const otherLogin = fc.oneof(
  { arbitrary: login, weight: 3 },
  { arbitrary: fc.constant(loginOf('mary')), weight: 1 },
);

const name = fc.option(fc.constantFrom('', 'Zoe\u0308', 'Zo\u00EB', 'Ann'), { nil: undefined });
const unread = fc
  .subarray(['email', 'lastName', 'routingProfileId', 'tags'] as const)
  .map((fields) => unreadFields(fields));
const fields: fc.Arbitrary<DirectoryFields> = fc
  .record({
    firstName: name,
    email: fc.option(fc.constantFrom('a@X.org', 'a@x.org', 'A@x.org'), { nil: undefined }),
    routingProfileId: fc.option(fc.constantFrom('r1', 'r2'), { nil: undefined }),
    securityProfileIds: fc.option(fc.array(fc.constantFrom('s1', 's2')), { nil: undefined }),
    tags: fc.option(fc.array(fc.record({ key: fc.constantFrom('k', 'l'), value: fc.constant('v') })), {
      nil: undefined,
    }),
  })
  .map((values) => withoutUndefined(values) as unknown as DirectoryFields);

const users = fc
  .array(fc.record({ login, fields, unread }), { maxLength: 6 })
  .map((list) => list.map((user, index) => makeUser(`u${index}`, user.login, user.fields, user.unread)));

const world: fc.Arbitrary<World> = users.chain((there) =>
  fc.record({
    users: fc.constant(there),
    completeness: fc.constantFrom(complete, complete, incomplete),
    profiles: fc
      .uniqueArray(fc.record({ login: otherLogin, link: linkTo(there), fields, mirrorUnread: unread }), {
        maxLength: 6,
        selector: (profile) => profile.login.key,
      })
      .map(makeProfiles),
  }),
);

/** No link, a live one, one to a user who is gone, or one whose user has another login now. */
function linkTo(there: readonly DirectoryUser[]): fc.Arbitrary<DirectoryLink | undefined> {
  const none = { arbitrary: fc.constant(undefined), weight: 3 };
  const gone = fc.record({ id: fc.constantFrom('gone0', 'gone1', 'gone2'), login });
  const strange = fc.record({ id: fc.constantFrom('u0', 'u1'), login });
  const lost = [{ arbitrary: gone as fc.Arbitrary<DirectoryLink>, weight: 2 }];
  const corrupt = [{ arbitrary: strange as fc.Arbitrary<DirectoryLink>, weight: 1 }];
  if (there.length === 0) return fc.oneof(none, ...lost, ...corrupt);
  const live = fc.constantFrom(...there).map((user): DirectoryLink => ({ id: user.id, login: user.login }));
  return fc.oneof(none, ...lost, ...corrupt, { arbitrary: live, weight: 3 });
}

function makeProfiles(
  list: readonly {
    readonly login: Login;
    readonly link: DirectoryLink | undefined;
    readonly fields: DirectoryFields;
    readonly mirrorUnread: readonly DirectoryFieldName[];
  }[],
): readonly UserProfile[] {
  const linked = new Set<string>();
  return list.map((seed, index) => {
    const link = seed.link === undefined || linked.has(seed.link.id) ? undefined : seed.link;
    if (link !== undefined) linked.add(link.id);
    return makeProfile(`p${index}`, seed.login, seed.fields, seed.mirrorUnread, link);
  });
}

function makeProfile(
  id: string,
  own: Login,
  { firstName, lastName, email, secondaryEmail, ...mirrored }: DirectoryFields,
  mirrorUnread: readonly DirectoryFieldName[],
  link: DirectoryLink | undefined,
): UserProfile {
  return {
    id: id as ProfileId,
    login: own,
    identity: withoutUndefined({ firstName, lastName, email, secondaryEmail }),
    configuration: { template: { id: 't' as TemplateId, version: 1 }, overrides: {}, userValues: {} },
    management: { kind: 'here' },
    ...(link === undefined ? {} : { link }),
    mirror: { readAt: instantOf(0), fields: mirrored, unread: mirrorUnread },
    version: 1,
  };
}

function makeUser(
  id: string,
  { name: loginName }: Login,
  fieldValues: DirectoryFields,
  notRead: readonly DirectoryFieldName[],
): DirectoryUser {
  return directoryUser({ id, loginName, fields: fieldValues, unread: notRead })._unsafeUnwrap();
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function loginOf(text: string): Login {
  return parseLogin(text)._unsafeUnwrap();
}

function join({ users: there, profiles, completeness }: World): readonly ExistenceRow[] {
  return existence({ origin, directory: { users: there, completeness }, profiles }).rows;
}

/** The rule applied to every group, with none of the joins' shortcuts. */
function plainJoin({ users: there, profiles, completeness }: World): readonly ExistenceRow[] {
  const entries = profiles.flatMap(entriesOf);
  const skeletons = new Set([...there, ...entries].map((member) => member.login.skeleton));
  return [...skeletons].flatMap((skeleton) =>
    matchGroup(
      {
        directory: there.filter((user) => user.login.skeleton === skeleton),
        entries: entries.filter((entry) => entry.login.skeleton === skeleton),
      },
      matchingOf(origin, completeness),
    ),
  );
}

async function* pages<T>(items: readonly T[], size: number): AsyncGenerator<Result<readonly T[], never>> {
  yield ok([]);
  for (let start = 0; start < items.length; start += size) yield ok(items.slice(start, start + size));
}

async function streamJoin(
  { users: there, profiles, completeness }: World,
  sizes: readonly [number, number],
): Promise<readonly ExistenceRow[]> {
  const directory = pages(sortDirectoryUsers(there), sizes[0]);
  const entries = pages(profiles.flatMap(entriesOf).toSorted(compareEntries), sizes[1]);
  const rows: ExistenceRow[] = [];
  for await (const page of joinSortedPages({ origin, completeness, directory, profiles: entries })) {
    rows.push(...page._unsafeUnwrap());
  }
  return rows;
}

function idsOf(row: ExistenceRow): readonly string[] {
  const { directory, profiles } = candidatesOf(row);
  return [...directory, ...profiles].map(({ id }) => id);
}

function holderOf(rows: readonly ExistenceRow[], id: string): ExistenceRow {
  return rows.find((row) => idsOf(row).includes(id))!;
}

describe('existence', () => {
  it('has every directory user and every profile in exactly one row', () => {
    fc.assert(
      fc.property(world, (w) => {
        const everybody = [...w.users, ...w.profiles].map(({ id }) => id as string);
        expect(join(w).flatMap(idsOf).toSorted()).toEqual(everybody.toSorted());
      }),
      runs,
    );
  });

  it('counts its rows', () => {
    fc.assert(
      fc.property(world, ({ users: there, profiles, completeness }) => {
        const { rows, counts } = existence({ origin, directory: { users: there, completeness }, profiles });
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
        for (const row of rows) expect(counts[row.presence]).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('does not depend on the order of its input', () => {
    const shuffled = world.chain((w) =>
      fc.record({
        world: fc.constant(w),
        users: fc.shuffledSubarray([...w.users], { minLength: w.users.length }),
        profiles: fc.shuffledSubarray([...w.profiles], { minLength: w.profiles.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world: w, users: there, profiles }) => {
        expect(sortRows(join({ ...w, users: there, profiles }))).toEqual(sortRows(join(w)));
      }),
      runs,
    );
  });

  it('gives by its shortcuts what the rule gives', () => {
    fc.assert(
      fc.property(world, (w) => {
        expect(sortRows(join(w))).toEqual(sortRows(plainJoin(w)));
      }),
      runs,
    );
  });

  it('gives the same rows page by page, in order, whatever the size of the pages', async () => {
    const size = fc.integer({ min: 1, max: 8 });
    await fc.assert(
      fc.asyncProperty(world, size, size, async (w, a, b) => {
        expect(await streamJoin(w, [a, b])).toEqual(sortRows(join(w)));
      }),
      runs,
    );
  });

  it('matches by a link or by a key that is one user’s and one profile’s, by nothing else', () => {
    fc.assert(
      fc.property(world, (w) => {
        const rows = join(w);
        const unseen = rows.filter((row) => row.presence === 'profile-only' && row.link === 'not-seen');
        const keysUnseen = unseen.flatMap((row) =>
          candidatesOf(row).profiles.map(({ link }) => link?.login.key),
        );
        for (const row of rows) {
          if (row.presence !== 'both') continue;
          const { key, skeleton } = row.directory.login;
          if (row.evidence === 'link') {
            expect(row.profile.link).toMatchObject({ id: row.directory.id, login: { skeleton } });
            continue;
          }
          expect(row.profile.link).toBeUndefined();
          expect(row.profile.login.key).toBe(key);
          expect(w.users.filter((user) => user.login.key === key)).toHaveLength(1);
          expect(keysUnseen).not.toContain(key);
        }
      }),
      runs,
    );
  });

  it('says that a login is taken exactly where the profile of the key is linked, not to this user nor a predecessor', () => {
    fc.assert(
      fc.property(world, (w) => {
        const rows = join(w);
        for (const row of rows) {
          if (row.presence === 'profile-only' || row.presence === 'both') continue;
          for (const user of candidatesOf(row).directory) {
            const owner = w.profiles.find((profile) => profile.login.key === user.login.key && profile.link);
            const replaceable = owner?.link?.login.key === user.login.key && w.completeness.complete;
            const ownerLives = owner !== undefined && holderOf(rows, owner.id).presence === 'both';
            const taken = owner !== undefined && (ownerLives || !replaceable);
            expect(row.presence === 'directory-only' && row.hindrance !== undefined).toBe(taken);
          }
        }
      }),
      runs,
    );
  });

  it('takes absence as proven by a complete read only', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const row of join(w)) {
          if (row.presence === 'ambiguous')
            expect(w.completeness.complete || row.reason !== 'replaced').toBe(true);
          if (row.presence !== 'profile-only') continue;
          expect(row.evidence).toBe(w.completeness.complete ? 'absent' : 'not-seen');
          expect(row.link === 'none').toBe(row.profile.link === undefined);
        }
      }),
      runs,
    );
  });

  it('joins a directory with the profiles made from it without differences', () => {
    const distinct = users.map((there) => {
      const keys = new Set<string>();
      return there.filter(({ login: { key } }) => !keys.has(key) && keys.add(key));
    });
    fc.assert(
      fc.property(distinct, fc.boolean(), (there, linked) => {
        const profiles = there.map((user, index) => {
          const link = linked ? { id: user.id, login: user.login } : undefined;
          return makeProfile(`p${index}`, user.login, user.fields, user.unread, link);
        });
        for (const row of join({ users: there, profiles, completeness: complete })) {
          expect(row).toMatchObject({ presence: 'both', evidence: linked ? 'link' : 'equal-keys' });
          const compared = row.presence === 'both' ? row.differences : [];
          expect(compared).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('compares exactly what was read on both sides', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const row of join(w)) {
          if (row.presence !== 'both') continue;
          const { directory, profile, differences } = row;
          const expected = directoryFieldNames.filter((field) => {
            if (directory.unread.includes(field)) return false;
            const isIdentity = identityFieldNames.some((identity) => identity === field);
            if (!isIdentity && profile.mirror!.unread.includes(field)) return false;
            const here: DirectoryFields = isIdentity ? profile.identity : profile.mirror!.fields;
            return !sameField(field, here[field], directory.fields[field]);
          });
          expect(differences.map(({ field }) => field).filter((field) => field !== 'login')).toEqual(
            expected,
          );
        }
      }),
      runs,
    );
  });
});

describe('confirming a link', () => {
  it('makes the pair `both` and changes the class of no row but those that it comes from', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), (w, a, b) => {
        fc.pre(w.users.length > 0 && w.profiles.length > 0);
        const user = w.users[a % w.users.length]!;
        const profile = w.profiles[b % w.profiles.length]!;
        const before = join(w);
        const link = confirmLink(before, { directory: user.id, profile: profile.id });
        if (link.isErr()) return;
        const profiles = w.profiles.map((one) => (one === profile ? { ...one, link: link.value } : one));
        const after = join({ ...w, profiles });
        const pair = holderOf(after, profile.id);
        expect(pair).toMatchObject({ presence: 'both', evidence: 'link', directory: { id: user.id } });
        const source = [user.id, profile.id].flatMap((id) => idsOf(holderOf(before, id)));
        for (const { id } of [...w.users, ...w.profiles]) {
          if (source.includes(id)) continue;
          const [was, is] = [holderOf(before, id), holderOf(after, id)];
          expect({ ...is, candidates: idsOf(is) }).toEqual({ ...was, candidates: idsOf(was) });
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('disorder', () => {
  it('is found, with its side and position', async () => {
    const side = fc.constantFrom('directory', 'profiles');
    await fc.assert(
      fc.asyncProperty(world, side, fc.integer({ min: 1, max: 4 }), fc.nat(), async (w, wrong, size, at) => {
        const there = swapped(sortDirectoryUsers(w.users), wrong === 'directory' ? at : undefined);
        const entries = w.profiles.flatMap(entriesOf).toSorted(compareEntries);
        const here = swapped(entries, wrong === 'profiles' ? at : undefined);
        fc.pre((wrong === 'directory' ? there : here).length > 1);
        const input = {
          origin,
          completeness: complete,
          directory: pages(there, size),
          profiles: pages(here, size),
        };
        const last = await lastPage(joinSortedPages(input));
        const position =
          wrong === 'directory'
            ? firstDisorder(there, compareDirectoryUsers)
            : firstDisorder(here, compareEntries);
        expect(last?._unsafeUnwrapErr()).toEqual({ code: 'disordered-input', side: wrong, position });
      }),
      runs,
    );
  });

  it('is also somebody who is told twice', async () => {
    const user = makeUser('u', loginOf('ann'), {}, []);
    const directory = pages([user, user], 1);
    const input = { origin, completeness: complete, directory, profiles: pages<ProfileEntry>([], 1) };
    const last = await lastPage(joinSortedPages(input));
    expect(last?._unsafeUnwrapErr()).toEqual({ code: 'disordered-input', side: 'directory', position: 1 });
  });
});

/** The items with one of them and the next changed about. */
function swapped<T>(items: readonly T[], at: number | undefined): readonly T[] {
  if (at === undefined || items.length < 2) return items;
  const index = at % (items.length - 1);
  return [...items.slice(0, index), items[index + 1]!, items[index]!, ...items.slice(index + 2)];
}

function firstDisorder<T>(items: readonly T[], compare: (a: T, b: T) => number): number {
  return items.findIndex((item, index) => index > 0 && compare(items[index - 1]!, item) >= 0);
}

async function lastPage<T>(source: AsyncIterable<T>): Promise<T | undefined> {
  let last: T | undefined;
  for await (const page of source) last = page;
  return last;
}

it('the worlds of these laws hold every class of row, often', () => {
  const found = new Map<string, number>();
  for (const w of fc.sample(world, { numRuns: 1000, seed: 1 })) {
    for (const row of join(w)) {
      const kind =
        row.presence === 'ambiguous'
          ? row.reason
          : row.presence === 'directory-only'
            ? (row.hindrance ?? row.presence)
            : row.presence === 'both'
              ? row.evidence
              : `${row.evidence} ${row.link}`;
      found.set(kind, (found.get(kind) ?? 0) + 1);
      const differences = row.presence === 'both' ? row.differences : [];
      for (const difference of differences) {
        const what = difference.field === 'login' ? difference.reason : 'differs';
        found.set(what, (found.get(what) ?? 0) + 1);
      }
    }
  }
  const kinds = ['link', 'equal-keys', 'directory-only', 'login-taken-here', 'absent none', 'absent gone'];
  const rarer = ['not-seen none', 'not-seen not-seen', 'replaced', 'equal-skeletons', 'same-key-twins'];
  const expected = [...kinds, ...rarer, 'login-case', 'login-differs', 'differs'];
  expect(expected.filter((kind) => (found.get(kind) ?? 0) < 30)).toEqual([]);
});
