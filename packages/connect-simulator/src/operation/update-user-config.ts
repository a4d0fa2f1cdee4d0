import { requireInstance } from '../instance/require-instance.js';
import { checkChannelConfigs } from '../user/check-channel-configs.js';
import { withChannelConfigs } from '../user/phone-settings.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const updateUserConfig: Operation<'UpdateUserConfig'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  checkChannelConfigs(input);
  instance.users.change(user.Id, withChannelConfigs(user, input, account.switches));
  return undefined;
};
