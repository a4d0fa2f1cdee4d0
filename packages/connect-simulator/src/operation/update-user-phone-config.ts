import { requireInstance } from '../instance/require-instance.js';
import { checkPhoneConfig } from '../user/check-phone-config.js';
import { withPhoneConfig } from '../user/phone-settings.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const updateUserPhoneConfig: Operation<'UpdateUserPhoneConfig'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  checkPhoneConfig(input.PhoneConfig);
  instance.users.change(user.Id, withPhoneConfig(user, input.PhoneConfig));
  return undefined;
};
