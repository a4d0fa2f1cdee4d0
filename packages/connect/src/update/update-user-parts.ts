import type { Call } from '../call/call.js';
import type { InTurn } from '../user/in-turn.js';
import type { ToldUser } from '../user/told-user.js';
import type { RecentWrites } from '../user/recent-writes.js';
import type { NeededCallsParts } from './needed-calls.js';

/** What updating takes. */
export interface UpdateUserParts extends NeededCallsParts {
  readonly call: Call;
  readonly told: ToldUser;
  readonly writes: RecentWrites;
  readonly turn: InTurn;
}
