import { orThrow } from '@rollcall/core/english';
import { atMost, type BenchResult } from '../measure.js';
import { carryOut } from './carry-out.js';
import type { Centre } from './centre.js';
import { runJob } from './job.js';
import { tellUnchanged } from './tell-unchanged.js';

/** Resyncs: with nothing changed, with one user in a hundred changed behind our back, and once more. */
export async function benchResync(
  centre: Centre,
  users: number,
  tell: (result: BenchResult) => void,
): Promise<void> {
  const resync = async () => carryOut(centre, orThrow(await centre.admin.planResync()));
  const first = await runJob(`first resync of ${users} users`, centre, resync);
  const changed = renameOneInAHundred(centre);
  const second = await runJob(`second resync of ${users} users, 1 % changed`, centre, resync);
  tell(atMost(second.name, second.calls, first.calls + changed, 'calls'));
  tell(atMost(`${second.name}, users not taken over`, changed - second.answer.done, 0, 'users'));
  await tellUnchanged(tell, `third resync of ${users} users, writes`, centre, resync);
}

function renameOneInAHundred({ simulator: { state } }: Centre): number {
  const chosen = state.users.all().filter((_, index) => index % 100 === 0);
  for (const { Id, IdentityInfo } of chosen)
    state.users.change(Id, { IdentityInfo: { ...IdentityInfo, LastName: 'Newlywed' } });
  return chosen.length;
}
