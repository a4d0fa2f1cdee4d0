import type { User, UserIdentityInfo } from '@aws-sdk/client-connect';
import type { UpdateCall } from './update-call.js';

/**
 * What DescribeUser would tell of a user after a call, for the next change of the same user to build on; `undefined` if
 * that cannot be known: settings by channel may show in `PhoneConfig` as well.
 */
export function userAfter(user: User, call: UpdateCall): User | undefined {
  switch (call.operation) {
    case 'UpdateUserIdentityInfo':
      return { ...user, IdentityInfo: identityAfter(user.IdentityInfo, call.input.IdentityInfo) };
    case 'UpdateUserPhoneConfig':
      return { ...user, PhoneConfig: call.input.PhoneConfig };
    case 'UpdateUserConfig':
      return undefined;
    case 'TagResource':
      return { ...user, Tags: { ...user.Tags, ...call.input.tags } };
    case 'UntagResource': {
      const gone = new Set(call.input.tagKeys);
      return {
        ...user,
        Tags: Object.fromEntries(Object.entries(user.Tags ?? {}).filter(([key]) => !gone.has(key))),
      };
    }
    default:
      return user;
  }
}

/** Names are left out of a block only where an existing directory owns them, and the e-mail with them. */
function identityAfter(
  had: UserIdentityInfo | undefined,
  sent: UserIdentityInfo | undefined,
): UserIdentityInfo {
  if (sent?.FirstName !== undefined) return sent;
  const { FirstName, LastName, Email } = had ?? {};
  return { FirstName, LastName, Email, ...sent };
}
