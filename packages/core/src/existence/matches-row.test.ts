import { describe, expect, it } from 'vitest';
import * as samples from '../../test/samples.js';
import type { DirectoryFields, HierarchyGroupId } from '../directory/directory-fields.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ExistenceFilter } from './existence-filter.js';
import type { ExistenceRow } from './existence-row.js';
import { ambiguousRow, bothRow, directoryOnlyRow, profileOnlyRow } from './make-row.js';
import { matchesRow } from './matches-row.js';
import { matchingOf } from './matching.js';

const matching = matchingOf(samples.origin, { complete: true });
const modeOf = ({ configuration }: UserProfile) => configuration.modeOverride ?? 'calm';
const template = samples.version({ version: 2 });
const names = { firstName: 'Ann', lastName: 'Smith' };
const north = 'north' as HierarchyGroupId;
const placed: DirectoryFields = {
  routingProfileId: samples.routing,
  securityProfileIds: [samples.agents],
  hierarchyGroupId: north,
};

function user(fields: DirectoryFields, unread: readonly 'routingProfileId'[] = []) {
  return samples.user('Ann.Smith', fields, { unread });
}

function profile(given: Partial<UserProfile> = {}): UserProfile {
  return samples.profile('ann.smith', samples.standing(template), {
    identity: names,
    mirror: { readAt: samples.noon, fields: placed, unread: [] },
    ...given,
  });
}

function fulfils(row: ExistenceRow, filter: ExistenceFilter): boolean {
  return matchesRow(row, filter, { modeOf });
}

describe('matchesRow', () => {
  const both = bothRow(user(placed), profile(), 'link', matching);
  const there = directoryOnlyRow(user({ ...placed, ...names }), matching);
  const here = profileOnlyRow(profile(), matching);

  it('takes every row without a condition', () => {
    expect([both, there, here].every((row) => fulfils(row, {}))).toBe(true);
  });

  it('goes by presence and drift', () => {
    const same = bothRow(user({ ...placed, ...names }), profile({ login: user({}).login }), 'link', matching);
    const unclear = ambiguousRow('equal-keys', { directory: [user({})], profiles: [profile()] }, matching);
    for (const wanted of ['both', 'directory-only', 'profile-only', 'ambiguous'] as const) {
      const taken = [both, there, here, unclear].filter((row) => fulfils(row, { presence: wanted }));
      expect(taken.map(({ presence }) => presence)).toEqual([wanted]);
    }
    expect([both, same, here].map((row) => fulfils(row, { drifted: 'yes' }))).toEqual([true, false, false]);
    expect([both, same, here].map((row) => fulfils(row, { drifted: 'no' }))).toEqual([false, true, true]);
  });

  it('goes by login and name, ignoring case', () => {
    for (const row of [both, there, here]) {
      expect(fulfils(row, { loginStartsWith: 'ANN.' })).toBe(true);
      expect(fulfils(row, { loginStartsWith: 'smith' })).toBe(false);
      expect(fulfils(row, { nameContains: 'n sM' })).toBe(true);
      expect(fulfils(row, { nameContains: 'zoe' })).toBe(false);
    }
  });

  it('goes by what is set here, which takes a profile', () => {
    const own = profileOnlyRow(
      profile({ configuration: samples.standing(template, { modeOverride: 'busy' }) }),
      matching,
    );
    const { id } = template;
    expect(fulfils(both, { mode: 'calm', template: { id }, overridden: 'no' })).toBe(true);
    expect(fulfils(both, { template: { id, version: 2 } })).toBe(true);
    expect(fulfils(both, { template: { id, version: 1 } })).toBe(false);
    expect(fulfils(own, { mode: 'busy', overridden: 'yes' })).toBe(true);
    expect(fulfils(own, { mode: 'calm' })).toBe(false);
    expect(fulfils(own, { overridden: 'no' })).toBe(false);
    expect(fulfils(both, { overridden: 'yes' })).toBe(false);
    expect(fulfils(both, { template: { id: 't2' as typeof id, version: 2 } })).toBe(false);
    for (const filter of [{ overridden: 'no' }, { mode: 'calm' }, { template: { id } }] as const) {
      expect(fulfils(there, filter)).toBe(false);
    }
  });

  it('goes by any of several modes, and by part of name or login', () => {
    expect(fulfils(both, { mode: ['busy', 'calm'] })).toBe(true);
    expect(fulfils(both, { mode: ['busy'] })).toBe(false);
    for (const row of [both, there, here]) {
      expect([fulfils(row, { search: 'N.sm' }), fulfils(row, { search: 'n SM' })]).toEqual([true, true]);
      expect(fulfils(row, { search: 'zoe' })).toBe(false);
    }
  });

  it('leaves out whoever is deleted here, unless asked for, and goes by states where there is a profile', () => {
    const deleted = bothRow(user(placed), profile({ lifecycle: { deleted: true } }), 'link', matching);
    expect([fulfils(deleted, {}), fulfils(deleted, { lifecycle: ['deleted'] })]).toEqual([false, true]);
    expect([fulfils(there, {}), fulfils(there, { lifecycle: ['active'] })]).toEqual([true, false]);
    expect(fulfils(both, { lifecycle: ['active'] })).toBe(true);
  });

  it('goes by the directory where it was read, else by the mirror', () => {
    const { routing: routingProfileId, agents: securityProfileId } = samples;
    const filter = {
      routingProfileId,
      securityProfileId,
      hierarchyGroupIds: ['south' as HierarchyGroupId, north],
    };
    for (const row of [both, there, here]) expect(fulfils(row, filter)).toBe(true);
    const moved = bothRow(user({}), profile(), 'link', matching);
    for (const unfit of [
      { routingProfileId },
      { securityProfileId },
      { hierarchyGroupIds: [north] },
    ] satisfies ExistenceFilter[]) {
      expect(fulfils(moved, unfit)).toBe(false);
    }
    const notRead = user({}, ['routingProfileId']);
    expect(fulfils(bothRow(notRead, profile(), 'link', matching), { routingProfileId })).toBe(true);
    expect(fulfils(directoryOnlyRow(notRead, matching), { routingProfileId })).toBe(false);
  });

  it('goes by the directory user whom a row has, else by the link of its profile', () => {
    const [other] = [samples.user('ann.smith', {}, { id: 'd-other' })];
    const linked = profile(samples.linkedTo(other!));
    const rows = [
      both,
      there,
      here,
      profileOnlyRow(linked, matching),
      bothRow(user({}), linked, 'link', matching),
    ];
    expect(rows.map((row) => fulfils(row, { linkedTo: user({}).id }))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(rows.map((row) => fulfils(row, { linkedTo: other!.id }))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('takes an ambiguous row if one of its candidates fulfils the filter', () => {
    const candidates = {
      directory: [user({}), user(placed)],
      profiles: [samples.profile('ann.smith', samples.standing(template))],
    };
    const row = ambiguousRow('equal-keys', candidates, matching);
    expect(fulfils(row, { routingProfileId: samples.routing })).toBe(true);
    expect(fulfils(row, { mode: 'calm' })).toBe(true);
    expect(fulfils(row, { routingProfileId: samples.routing, mode: 'calm' })).toBe(false);
  });
});
