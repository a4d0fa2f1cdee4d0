import type { User } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { userAfter } from './user-after.js';

const user: User = {
  Id: 'u-1',
  IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', Email: 'j@e.org' },
  Tags: { a: '1', b: '2' },
};

test('each call leaves the user as DescribeUser would tell it', () => {
  const IdentityInfo = { FirstName: 'J', LastName: 'D' };
  const PhoneConfig = { AutoAccept: true };
  const UserId = 'u-1';
  expect(userAfter(user, { operation: 'UpdateUserIdentityInfo', input: { UserId, IdentityInfo } })).toEqual({
    ...user,
    IdentityInfo,
  });
  expect(
    userAfter(user, {
      operation: 'UpdateUserIdentityInfo',
      input: { UserId, IdentityInfo: { Mobile: '+1555' } },
    }),
  ).toEqual({ ...user, IdentityInfo: { ...user.IdentityInfo, Mobile: '+1555' } });
  expect(userAfter(user, { operation: 'UpdateUserPhoneConfig', input: { UserId, PhoneConfig } })).toEqual({
    ...user,
    PhoneConfig,
  });
  expect(
    userAfter(user, { operation: 'TagResource', input: { resourceArn: 'x', tags: { c: '3' } } })?.Tags,
  ).toEqual({ a: '1', b: '2', c: '3' });
  expect(
    userAfter(user, { operation: 'UntagResource', input: { resourceArn: 'x', tagKeys: ['a'] } })?.Tags,
  ).toEqual({ b: '2' });
  expect(userAfter(user, { operation: 'UpdateUserHierarchy', input: { UserId } })).toBe(user);
  expect(userAfter(user, { operation: 'UpdateUserConfig', input: { UserId } })).toBeUndefined();
});
