import { describe, expect, it } from 'vitest';
import * as samples from '../../test/samples.js';
import type { HierarchyGroupId } from '../directory/directory-fields.js';
import type { DirectoryUserId } from '../directory/directory-user.js';
import type { TemplateId } from '../template/template-version.js';
import { matchesProfile, type ProfileFilter } from './profile-filter.js';
import { displayName, isOverridden } from './user-profile.js';

const beneath = samples.version({ version: 2 });
const there = samples.user('ann', {
  routingProfileId: samples.routing,
  securityProfileIds: [samples.agents],
  hierarchyGroupId: 'north' as HierarchyGroupId,
});
const ann = samples.profile('Ann.Smith', samples.standing(beneath), {
  identity: { firstName: 'Ann', lastName: 'Smith' },
  mirror: { readAt: samples.noon, fields: there.fields, unread: [] },
  ...samples.linkedTo(there),
});
const template = beneath.id;
const other = 't2' as TemplateId;

function matches(filter: ProfileFilter, profile = ann): boolean {
  return matchesProfile({ profile, beneath }, filter);
}

describe('matchesProfile', () => {
  it.each<ProfileFilter>([
    {},
    { mode: 'calm' },
    { mode: ['busy', 'calm'] },
    { lifecycle: ['active', 'deleted'] },
    { search: 'n sM' },
    { search: 'N.sm' },
    { template: { id: template } },
    { template: { id: template, version: 2 } },
    { overridden: 'no' },
    { loginStartsWith: 'ANN.' },
    { nameContains: 'n sM' },
    { routingProfileId: samples.routing },
    { securityProfileId: samples.agents },
    { hierarchyGroupIds: ['south', 'north'] as HierarchyGroupId[] },
    { linkedTo: there.id },
    { mode: 'calm', overridden: 'no', loginStartsWith: '', nameContains: '' },
  ])('takes a profile that fulfils every condition: %j', (filter) => {
    expect(matches(filter)).toBe(true);
  });

  it.each<ProfileFilter>([
    { mode: 'busy' },
    { mode: [] },
    { mode: ['busy', 'night'] },
    { lifecycle: ['deleted', 'locked'] },
    { search: 'ann.smith smith' },
    { template: { id: other } },
    { template: { id: other, version: 2 } },
    { template: { id: template, version: 1 } },
    { overridden: 'yes' },
    { loginStartsWith: 'smith' },
    { nameContains: 'zoe' },
    { routingProfileId: 'r2' as typeof samples.routing },
    { securityProfileId: 's2' as typeof samples.agents },
    { hierarchyGroupIds: ['south'] as HierarchyGroupId[] },
    { hierarchyGroupIds: [] },
    { linkedTo: 'd-other' as DirectoryUserId },
    { mode: 'calm', overridden: 'yes' },
  ])('leaves out one that fails a condition: %j', (filter) => {
    expect(matches(filter)).toBe(false);
  });

  it('goes by the mode of the profile where it has one', () => {
    const busy = { ...ann, configuration: samples.standing(beneath, { modeOverride: 'busy' }) };
    expect([matches({ mode: 'busy' }, busy), matches({ mode: 'calm' }, busy)]).toEqual([true, false]);
    expect([matches({ overridden: 'yes' }, busy), matches({ overridden: 'no' }, busy)]).toEqual([
      true,
      false,
    ]);
  });

  it.each<ProfileFilter>([
    { routingProfileId: samples.routing },
    { securityProfileId: samples.agents },
    { hierarchyGroupIds: ['north'] as HierarchyGroupId[] },
    { linkedTo: there.id },
  ])('knows nothing of a directory where none was read: %j', (filter) => {
    expect(matches(filter, samples.profile('ann.smith', samples.standing(beneath)))).toBe(false);
  });
});

it.each([
  [{ firstName: 'Ann', lastName: 'Smith' }, 'Ann Smith'],
  [{ firstName: 'Ann' }, 'Ann'],
  [{ firstName: '', lastName: 'Smith' }, 'Smith'],
  [{}, ''],
])('the display name of %j is %j', (identity, name) => {
  expect(displayName(identity)).toBe(name);
});

it.each([
  [{}, false],
  [{ userValues: { nickname: 'Al' } }, false],
  [{ overrides: { volume: 1 } }, true],
  [{ modeOverride: 'busy' }, true],
])('a configuration of %j is overridden: %j', (given, overridden) => {
  expect(isOverridden(samples.standing(beneath, given))).toBe(overridden);
});
