import type { SimulatedUser } from '@rollcall/connect-simulator';
import type { Centre } from './centre.js';

/** How users are to be in the end. */
export type Wanted = Pick<
  Partial<SimulatedUser>,
  'RoutingProfileId' | 'SecurityProfileIds' | 'HierarchyGroupId'
>;

/** How far the users of Amazon Connect, as they really are, stand from so many who are all like this. */
export function wrongUsers({ simulator }: Centre, users: number, wanted: Wanted): number {
  const all = simulator.state.users.all();
  const right = all.filter((user) => isLike(user, wanted));
  return Math.abs(all.length - users) + all.length - right.length;
}

function isLike(user: SimulatedUser, wanted: Wanted): boolean {
  const names = Object.keys(wanted) as (keyof Wanted)[];
  return names.every((name) => String(user[name]) === String(wanted[name]));
}
