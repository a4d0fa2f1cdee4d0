import { belongsTo } from '@rollcall/core/authorization';
import {
  lifecycleStates,
  ok,
  type DirectoryUser,
  type PortError,
  type Result,
  type UserProfile,
} from '@rollcall/core';
import type { Execution } from './execution.js';

/**
 * Whether a directory user, as just read, belongs to another profile than the one at hand, or to one where none is at hand:
 * somebody promoted since, say. What holds of a user stands on that profile, and there it would not be asked.
 */
export async function belongsElsewhere(
  { context, signal }: Execution,
  user: DirectoryUser,
  profile: UserProfile | undefined,
): Promise<Result<boolean, PortError>> {
  if (profile?.link?.id === user.id) return ok(false);
  if (profile !== undefined && !belongsTo(profile, user)) return ok(true);
  const filter = { linkedTo: user.id, lifecycle: lifecycleStates };
  const linked = await context.everybody.list({ filter, limit: 1, signal });
  if (linked.isErr() || linked.value.items.length > 0) return linked.map(() => true);
  const named = await context.everybody.getMany({ keys: [user.login.key], signal });
  return named.map((found) => found.some((other) => other.id !== profile?.id && belongsTo(other, user)));
}
