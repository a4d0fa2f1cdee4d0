import { requireInstance } from '../instance/require-instance.js';
import { invalidRequest } from '../refusal/refusal.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const deleteUser: Operation<'DeleteUser'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  if (account.switches.quickConnects === 'refuse-deletion') {
    const leading = instance.quickConnects.all().some(({ UserId }) => UserId === user.Id);
    if (leading) throw invalidRequest('A quick connect leads to this user.');
  }
  instance.users.remove(user.Id);
  return undefined;
};
