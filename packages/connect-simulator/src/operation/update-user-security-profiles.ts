import { requireInstance } from '../instance/require-instance.js';
import { requireUser } from '../user/require-user.js';
import { securityProfileSet } from '../user/security-profile-set.js';
import type { Operation } from './operation.js';

/** The set is replaced as a whole: who does not read it first takes profiles away. */
export const updateUserSecurityProfiles: Operation<'UpdateUserSecurityProfiles'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  instance.users.change(user.Id, {
    SecurityProfileIds: securityProfileSet(instance, input.SecurityProfileIds),
  });
  return undefined;
};
