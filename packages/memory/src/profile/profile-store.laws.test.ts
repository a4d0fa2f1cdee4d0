import { fc, test } from '@fast-check/vitest';
import {
  compareEntries,
  compareLogins,
  entriesOf,
  lifecycleStates,
  matchesProfile,
  type DirectoryUserId,
  type HierarchyGroupId,
  type Lifecycle,
  type LifecycleState,
  type ProfileFilter,
  type ProfileWrite,
  type RoutingProfileId,
  type SecurityProfileId,
  type StandingProfile,
  type TemplateId,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { expect } from 'vitest';
import { sampleProfile } from '../sample/sample-profile.js';
import { sampleStores } from '../sample/sample-stores.js';
import { sampleVersion } from '../sample/sample-version.js';
import { walk } from '../sample/walk.js';

const templateId = 'template-1' as TemplateId;
const templates = [
  sampleVersion(),
  sampleVersion({ version: 2, mode: 'supervisor' }),
  sampleVersion({ id: 'template-2' as TemplateId, name: 'Sales' }),
];
const loginNames = fc.constantFrom(
  'ana',
  'Ana',
  'ANA ',
  'a\u200dna',
  'ａna',
  'bob',
  'Böb',
  'Bo\u0308b',
  'i',
  'İ',
  'carl',
  '\ue000',
  '\u{10000}',
  '__proto__',
);
const ids = fc.constantFrom('1', '2', '3', '4', '5', '6', 'constructor', '\u{10000}');
const links = fc.record({ id: fc.constantFrom('user-1', 'user-2', 'user-3'), login: loginNames });
const details = fc.record(
  {
    identity: fc.record({ firstName: fc.constantFrom('Ana', 'Böb') }, { requiredKeys: [] }),
    configuration: fc.record(
      {
        template: fc.constantFrom(...templates.map(({ id, version }) => ({ id, version }))),
        modeOverride: fc.constantFrom('unison', 'engagement'),
        overrides: fc.constantFrom({}, { ringtone: 'horn' }),
        userValues: fc.constantFrom({}, { hours: [9, 17] }),
      },
      { requiredKeys: ['template', 'overrides', 'userValues'] },
    ),
    lifecycle: fc.constantFrom<Lifecycle>(
      { deleted: true },
      { deleted: true, locked: true },
      { locked: true, disabled: true },
    ),
    mirror: fc.record({
      readAt: fc.constant('2026-01-01T00:00:00.000Z' as never),
      unread: fc.constant([]),
      fields: fc.record(
        {
          routingProfileId: fc.constantFrom('sales' as RoutingProfileId, 'service' as RoutingProfileId),
          securityProfileIds: fc.subarray(['agent', 'admin'] as SecurityProfileId[]),
          hierarchyGroupId: fc.constantFrom('emea' as HierarchyGroupId, 'berlin' as HierarchyGroupId),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  { requiredKeys: ['configuration'] },
);
const profiles = fc
  .record({ id: ids, login: loginNames, link: fc.option(links, { nil: undefined, freq: 2 }), more: details })
  .map((given) => sampleProfile(given));
const inserts = profiles.map((profile): ProfileWrite => ({ kind: 'insert', profile }));
const writes = fc.oneof(
  inserts,
  fc
    .record({ profile: profiles, expectedVersion: fc.integer({ min: 1, max: 3 }) })
    .map(({ profile, expectedVersion }): ProfileWrite => {
      return { kind: 'replace', profile: { ...profile, version: expectedVersion + 1 }, expectedVersion };
    }),
  fc
    .record({ profile: profiles, expectedVersion: fc.integer({ min: 1, max: 3 }) })
    .map(
      ({ profile, expectedVersion }): ProfileWrite => ({ kind: 'delete', id: profile.id, expectedVersion }),
    ),
);
const someWrites = fc.array(writes, { maxLength: 30 });
const filters: fc.Arbitrary<ProfileFilter> = fc.record(
  {
    mode: fc.constantFrom<string | readonly string[]>('engagement', 'none', [], ['supervisor', 'unison']),
    lifecycle: fc.subarray<LifecycleState>(['active', 'suspended', 'disabled', 'locked', 'deleted']),
    search: fc.constantFrom('an', 'BÖ', '__'),
    template: fc.record(
      { id: fc.constantFrom(templateId, 'nowhere' as TemplateId), version: fc.constantFrom(1, 2) },
      { requiredKeys: ['id'] },
    ),
    overridden: fc.constantFrom('yes' as const, 'no' as const),
    loginStartsWith: fc.constantFrom('', 'A', 'bö', '__'),
    nameContains: fc.constantFrom('an', 'BÖ', 'x'),
    routingProfileId: fc.constantFrom('sales' as RoutingProfileId, 'x' as RoutingProfileId),
    securityProfileId: fc.constant('agent' as SecurityProfileId),
    hierarchyGroupIds: fc.subarray(['emea', 'berlin'] as HierarchyGroupId[]),
    linkedTo: fc.constantFrom('user-1' as DirectoryUserId, 'user-9' as DirectoryUserId),
  },
  { requiredKeys: [] },
);
const everybody: ProfileFilter = { lifecycle: lifecycleStates };
const limits = fc.integer({ min: 1, max: 8 });

const beneath = ({ configuration: { template } }: UserProfile) =>
  templates.find(({ id, version }) => id === template.id && version === template.version)!;

/** What should be kept after some writes, by the plainest means. */
function kept(all: readonly ProfileWrite[]): readonly UserProfile[] {
  let rows: readonly UserProfile[] = [];
  for (const write of all) {
    const id = write.kind === 'delete' ? write.id : write.profile.id;
    const others = rows.filter((row) => row.id !== id);
    const current = rows.find((row) => row.id === id);
    if (current?.version !== (write.kind === 'insert' ? undefined : write.expectedVersion)) continue;
    if (write.kind === 'delete') rows = others;
    else if (others.every((row) => !clashes(row, write.profile))) rows = [...others, write.profile];
  }
  return rows;
}

function clashes(a: UserProfile, b: UserProfile): boolean {
  return a.login.key === b.login.key || (a.link !== undefined && a.link.id === b.link?.id);
}

function inOrder(rows: readonly UserProfile[]): readonly StandingProfile[] {
  return rows
    .toSorted((a, b) => compareLogins(a.login, a.id, b.login, b.id))
    .map((profile) => ({ profile, beneath: beneath(profile) }));
}

test.prop([someWrites, limits, filters])(
  'a walk at any limit gives exactly those that match, in the declared order',
  async (all, limit, filter) => {
    const { profiles: store } = await sampleStores(all, templates);
    const pages = await walk((page) => store.list({ ...page, limit, filter }));
    expect(pages.flat()).toEqual(inOrder(kept(all)).filter((standing) => matchesProfile(standing, filter)));
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
  },
);

test.prop([someWrites, limits])(
  'entries are those of all profiles, in the order of the join',
  async (all, limit) => {
    const { profiles: store } = await sampleStores(all, templates);
    const pages = await walk((page) => store.entries({ ...page, limit }));
    expect(pages.flat()).toEqual(kept(all).flatMap(entriesOf).toSorted(compareEntries));
  },
);

test.prop([someWrites, fc.array(someWrites, { maxLength: 10 }), limits])(
  'a walk sees those who stayed where they were exactly once, while others write',
  async (before, between, limit) => {
    const { profiles: store } = await sampleStores(before, templates);
    const waves = [...between];
    const done = [...before];
    const stayed = new Set(kept(before).map(({ id }) => id));
    const pages = await walk(
      (page) => store.list({ ...page, limit, filter: everybody }),
      async () => {
        const wave = waves.shift() ?? [];
        const was = new Map(kept(done).map((row) => [row.id, row.login.key]));
        for (const write of wave) {
          await store.write({ writes: [write] });
          done.push(write);
          const now = new Map(kept(done).map((row) => [row.id, row.login.key]));
          for (const id of stayed) if (was.get(id) !== now.get(id)) stayed.delete(id);
        }
      },
    );
    const seen = pages.flat().map(({ profile }) => profile.id);
    for (const id of stayed) expect(seen.filter((other) => other === id)).toHaveLength(1);
  },
);

test.prop([fc.array(fc.array(writes, { maxLength: 4 }), { maxLength: 8 })])(
  'logins and links stay unique among concurrent writers, and each outcome is told truly',
  async (batches) => {
    const stores = await sampleStores([], templates);
    const answers = await Promise.all(batches.map((batch) => stores.profiles.write({ writes: batch })));
    const rows = stores.exportState().profiles;
    expect(rows.some((row, index) => rows.slice(index + 1).some((other) => clashes(row, other)))).toBe(false);
    const succeeded = batches.flatMap((batch, index) => {
      const told = orThrow(answers[index]!);
      return batch.filter((_, at) => told[at]?.isOk() === true);
    });
    expect(inOrder(kept(succeeded)).map(({ profile }) => profile)).toEqual(rows);
  },
);

test.prop([profiles, fc.integer({ min: 2, max: 6 })])(
  'of several writers from one version exactly one wins',
  async (profile, writers) => {
    const { profiles: store } = await sampleStores([{ kind: 'insert', profile }], templates);
    const answers = await Promise.all(
      Array.from({ length: writers }, (_, writer) => {
        const changed = { ...profile, identity: { firstName: `Writer ${writer}` }, version: 2 };
        return store.write({ writes: [{ kind: 'replace', profile: changed, expectedVersion: 1 }] });
      }),
    );
    const [winners, losers] = [true, false].map((won) =>
      answers.flatMap((answer, writer) => (orThrow(answer)[0]!.isOk() === won ? [writer] : [])),
    );
    expect([winners!.length, losers!.length]).toEqual([1, writers - 1]);
    const [after] = orThrow(await store.getMany({ ids: [profile.id] }));
    expect(after?.identity.firstName).toBe(`Writer ${winners![0]}`);
  },
);

test.prop([profiles])(
  'what is read shares no memory with what was written or read before',
  async (profile) => {
    const { profiles: store } = await sampleStores([], templates);
    const written = structuredClone(profile);
    orThrow(await store.write({ writes: [{ kind: 'insert', profile: written }] }));
    spoil(written);
    const read = async () => [
      orThrow(await store.getMany({ ids: [profile.id] }))[0],
      orThrow(await store.standing({ key: profile.login.key }))?.profile,
      orThrow(await store.list({ filter: everybody })).items[0]?.profile,
      orThrow(await store.entries()).items[0]?.profile,
    ];
    const first = await read();
    expect(first).toEqual([profile, profile, profile, profile]);
    first.forEach(spoil);
    spoil(orThrow(await store.list({ filter: everybody })).items[0]?.beneath);
    expect(await read()).toEqual([profile, profile, profile, profile]);
    expect(orThrow(await store.standing({ key: profile.login.key }))?.beneath).toEqual(beneath(profile));
  },
);

/** Overwrites everything within a value, as careless code could. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    spoil(member);
    Object.assign(value, { [key]: 'spoilt' });
  }
}
