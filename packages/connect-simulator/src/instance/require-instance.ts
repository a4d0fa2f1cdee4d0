import type { SimulatedInstance } from './simulated-instance.js';
import { notFound } from '../refusal/refusal.js';
import type { SimulatedAccount } from './simulated-account.js';

/** The instance that a request names, by id or by ARN. */
export function requireInstance(account: SimulatedAccount, idOrArn: string): SimulatedInstance {
  const instance = account.instances.get(idOrArn) ?? byArn(account, idOrArn);
  if (instance === undefined) throw notFound('Instance', idOrArn);
  return instance;
}

function byArn(account: SimulatedAccount, arn: string): SimulatedInstance | undefined {
  return [...account.instances.values()].find((instance) => instance.arn === arn);
}
