import { requireInstance } from '../instance/require-instance.js';
import type { Operation } from './operation.js';

export const deleteUser: Operation<'DeleteUser'> = (input, account) => {
  requireInstance(account, input.InstanceId).users.remove(input.UserId);
  return undefined;
};
