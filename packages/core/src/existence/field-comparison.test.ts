import { describe, expect, it } from 'vitest';
import * as samples from '../../test/samples.js';
import { directoryFieldNames } from '../directory/directory-field-table.js';
import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import { identityFieldNames, type MirroredFieldName } from '../profile/directory-mirror.js';
import { fieldComparison } from './field-comparison.js';

const values: Required<{ [Name in DirectoryFieldName]: unknown }> = {
  firstName: 'Ann',
  lastName: 'Smith',
  email: 'ann@example.com',
  secondaryEmail: 'ann@home.example.com',
  mobile: '+15551234567',
  directoryUserId: 'd',
  routingProfileId: 'r',
  securityProfileIds: ['s'],
  hierarchyGroupId: 'h',
  phoneType: 'soft',
  deskPhoneNumber: '+15551234567',
  autoAccept: false,
  afterContactWorkSeconds: 0,
  persistentConnection: false,
  autoAcceptByChannel: { voice: { autoAccept: false } },
  afterContactWorkByChannel: { chat: { seconds: 0 } },
  phoneByChannel: { voice: { type: 'soft' } },
  persistentConnectionByChannel: { voice: false },
  voiceEnhancementByChannel: { voice: 'none' },
  tags: [{ key: 'k', value: 'v' }],
  proficiencies: [{ attribute: 'language', value: 'English', level: 5 }],
};

const isIdentity = (name: DirectoryFieldName) => identityFieldNames.some((identity) => identity === name);
const mirroredNames = directoryFieldNames.filter((name): name is MirroredFieldName => !isIdentity(name));

function fieldsWith(name: DirectoryFieldName): DirectoryFields {
  return { [name]: structuredClone(values[name]) };
}

function profile(fields: DirectoryFields, unread: readonly DirectoryFieldName[] = []) {
  const mirror = { readAt: samples.noon, fields, unread };
  return samples.profile('ann', samples.standing(samples.version()), { mirror });
}

describe.each(directoryFieldNames)('%s', (name) => {
  const has = samples.user('ann', fieldsWith(name));
  const hasNot = samples.user('ann', {});
  const known = isIdentity(name) ? { ...profile({}), identity: fieldsWith(name) } : profile(fieldsWith(name));

  it('is told where one side alone has a value', () => {
    const compare = fieldComparison();
    expect(compare(has, profile({}))).toEqual([{ field: name, profile: undefined, directory: values[name] }]);
    expect(compare(hasNot, known)).toEqual([{ field: name, profile: values[name], directory: undefined }]);
  });

  it('is not told where both mean the same', () => {
    expect(fieldComparison()(has, known)).toEqual([]);
  });

  it('is not told where the directory was not asked for it', () => {
    expect(fieldComparison()(samples.user('ann', {}, { unread: [name] }), known)).toEqual([]);
  });
});

describe.each(mirroredNames)('%s', (name) => {
  const has = samples.user('ann', fieldsWith(name));

  it('is not told where it was never mirrored', () => {
    expect(fieldComparison()(has, profile({}, [name]))).toEqual([]);
    expect(fieldComparison()(has, samples.profile('ann', samples.standing(samples.version())))).toEqual([]);
  });
});

describe('fieldComparison', () => {
  it('does not take what was read of one user for what was read of the next', () => {
    const compare = fieldComparison();
    const known = { ...profile({}), identity: { email: 'ann@example.com' } };
    expect(compare(samples.user('ann', {}, { unread: ['email'] }), known)).toEqual([]);
    expect(compare(samples.user('ann', {}), known)).toHaveLength(1);
    expect(compare(samples.user('ann', {}, { unread: ['email'] }), known)).toEqual([]);
  });

  it('tells both sides of a field, of names without a mirror too', () => {
    const bare = samples.profile('ann', samples.standing(samples.version()), {
      identity: { firstName: 'An' },
    });
    expect(fieldComparison()(samples.user('ann', { firstName: 'Ann', mobile: '+1555' }), bare)).toEqual([
      { field: 'firstName', profile: 'An', directory: 'Ann' },
    ]);
  });

  it('knows ids in any order, and others of the same number', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => id as typeof samples.agents);
    const there = samples.user('ann', { securityProfileIds: [a!, b!] });
    const told = (ids: readonly (typeof samples.agents)[]) =>
      fieldComparison()(there, profile({ securityProfileIds: ids })).length;
    expect([told([a!, b!]), told([b!, a!]), told([a!, c!]), told([a!])]).toEqual([0, 0, 1, 1]);
  });

  it('tells the login first, then fields in the order of the table', () => {
    const user = samples.user('Ann', {
      firstName: 'Ann',
      mobile: '+15551234567',
      tags: [{ key: 'k', value: 'v' }],
    });
    const told = fieldComparison()(user, profile({})).map(({ field }) => field);
    expect(told).toEqual(['login', 'firstName', 'mobile', 'tags']);
  });
});
