import { requireInstance } from '../instance/require-instance.js';
import { checkIdentity } from '../user/check-identity.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const updateUserIdentityInfo: Operation<'UpdateUserIdentityInfo'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  const { identityType } = instance;
  if (identityType === 'EXISTING_DIRECTORY') {
    checkIdentity(input.IdentityInfo, identityType, account.switches);
    const { FirstName, LastName, Email } = user.IdentityInfo;
    const had =
      account.switches.identityUpdate === 'merges' ? user.IdentityInfo : { FirstName, LastName, Email };
    instance.users.change(user.Id, { IdentityInfo: { ...had, ...input.IdentityInfo } });
    return undefined;
  }
  const IdentityInfo =
    account.switches.identityUpdate === 'merges'
      ? { ...user.IdentityInfo, ...input.IdentityInfo }
      : input.IdentityInfo;
  checkIdentity(IdentityInfo, identityType, account.switches);
  instance.users.change(user.Id, { IdentityInfo });
  return undefined;
};
