import {
  clear,
  directoryUser,
  set,
  type DirectoryFields,
  type HierarchyGroupId,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { hierarchyCalls, routingProfileCalls, securityProfileCalls } from './map-assignment-change.js';

const securityProfiles = (...ids: string[]) => ids as unknown as readonly SecurityProfileId[];
const group = 'g-1' as HierarchyGroupId;
const fields: DirectoryFields = {
  routingProfileId: 'rp-1' as RoutingProfileId,
  securityProfileIds: securityProfiles('sp-1', 'sp-2'),
  hierarchyGroupId: group,
};
const user = directoryUser({ id: 'u-1', loginName: 'jane', fields, unread: [] })._unsafeUnwrap();
const unread = directoryUser({
  id: 'u-1',
  loginName: 'jane',
  fields: {},
  unread: ['hierarchyGroupId', 'routingProfileId', 'securityProfileIds'],
})._unsafeUnwrap();

describe('assignments', () => {
  test('what is so already takes no call, what was not read takes one', () => {
    const routing = { routingProfileId: set('rp-1' as RoutingProfileId) };
    const security = { securityProfileIds: set(securityProfiles('sp-2', 'sp-1', 'sp-2')) };
    const hierarchy = { hierarchyGroupId: set(group) };
    expect(routingProfileCalls(user, routing)._unsafeUnwrap()).toEqual([]);
    expect(securityProfileCalls(user, security)._unsafeUnwrap()).toEqual([]);
    expect(hierarchyCalls(user, hierarchy)._unsafeUnwrap()).toEqual([]);
    expect(routingProfileCalls(unread, routing)._unsafeUnwrap()).toHaveLength(1);
    expect(securityProfileCalls(unread, security)._unsafeUnwrap()).toEqual([
      {
        operation: 'UpdateUserSecurityProfiles',
        input: { UserId: 'u-1', SecurityProfileIds: ['sp-2', 'sp-1'] },
      },
    ]);
    expect(hierarchyCalls(unread, hierarchy)._unsafeUnwrap()).toHaveLength(1);
  });

  test('the hierarchy is left by a call without a group', () => {
    expect(hierarchyCalls(user, { hierarchyGroupId: clear })._unsafeUnwrap()).toEqual([
      { operation: 'UpdateUserHierarchy', input: { UserId: 'u-1' } },
    ]);
  });

  const eleven = securityProfiles(...Array.from({ length: 11 }, (_, index) => `sp-${index}`));
  test.each([
    [{ securityProfileIds: clear }, 'at-least-one'],
    [{ securityProfileIds: set(securityProfiles()) }, 'at-least-one'],
    [{ securityProfileIds: set(securityProfiles('')) }, 'required'],
    [{ securityProfileIds: set(eleven) }, 'too-many'],
  ] as const)('security profiles are one to ten: %o', (changes, rule) => {
    expect(securityProfileCalls(user, changes)._unsafeUnwrapErr()).toMatchObject({
      field: 'securityProfileIds',
      rule,
    });
  });

  test('a user has a routing profile', () => {
    expect(routingProfileCalls(user, { routingProfileId: clear })._unsafeUnwrapErr()).toMatchObject({
      field: 'routingProfileId',
      rule: 'required',
    });
  });
});
