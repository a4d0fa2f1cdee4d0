import type { SimulatedInstance } from '../instance/simulated-instance.js';
import { notFound } from '../refusal/refusal.js';
import type { SimulatedUser } from './simulated-user.js';

/** The user that a request names; refused with 404 if there is none. */
export function requireUser(instance: SimulatedInstance, id: string): SimulatedUser {
  const user = instance.users.get(id);
  if (user === undefined) throw notFound('User', id);
  return user;
}
