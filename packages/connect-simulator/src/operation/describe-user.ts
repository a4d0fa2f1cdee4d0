import { requireInstance } from '../instance/require-instance.js';
import { notFound } from '../refusal/refusal.js';
import { describeUserShape } from '../user/describe-user-shape.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const describeUser: Operation<'DescribeUser'> = (input, account) => {
  const user = requireUser(requireInstance(account, input.InstanceId), input.UserId);
  if (user.createdAt + account.switches.describeLagMs > account.now()) throw notFound('User', input.UserId);
  return { User: describeUserShape(user, account.region) };
};
