import { orThrow } from '@rollcall/core/english';
import { atMost, type BenchResult } from '../measure.js';
import { openCentre } from './centre.js';
import { runJob } from './job.js';

/** Who exists, out of configuration and times of change: the first read of each day. */
export async function benchReads(tell: (result: BenchResult) => void): Promise<void> {
  for (const [users, mostCalls] of [
    [10_000, 32],
    [100_000, 305],
  ] as const) {
    const centre = await openCentre(users);
    const read = await runJob(`full read of ${users} users`, centre, async () =>
      orThrow(await centre.admin.existence()),
    );
    const { completeness, rows } = read.answer;
    const missing = completeness.complete ? users - rows.length : users;
    tell(atMost(read.name, read.calls, mostCalls, 'calls'));
    tell(atMost(`${read.name}, users missing`, missing, 0, 'users'));
    // Pages come one after the other: on top of the bound there is a call held back of the burst, and the network.
    tell(atMost(`${read.name}, simulated time`, read.seconds, read.boundSeconds + 1, 's'));
    await centre.simulator.close();
  }
}
