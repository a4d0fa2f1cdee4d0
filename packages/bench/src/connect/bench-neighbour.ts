import { defaultRate, type OperationName } from '@rollcall/connect-simulator';
import { atMost, atLeast, type BenchResult } from '../measure.js';
import { routingProfileAssignment } from './assignment.js';
import { openCentre } from './centre.js';
import { quotaBound, runJob } from './job.js';
import { wrongUsers } from './wrong-users.js';

const USERS = 10_000;
const operations: readonly OperationName[] = ['DescribeUser', 'UpdateUserRoutingProfile'];
const rate = 0.3 * defaultRate.rate;

/** Bulk work while somebody else uses 30 % of the quota of each of its lanes, and knows nothing of us. */
export async function benchNeighbour(tell: (result: BenchResult) => void): Promise<void> {
  const centre = await openCentre(USERS, { otherClients: [{ operation: operations, rate }] });
  const { work, wanted } = routingProfileAssignment(centre, 'Daytime');
  const name = `assign routing profile to ${USERS} users beside another client`;
  const job = await runJob(name, centre, work);
  const bound = quotaBound(USERS, defaultRate.rate - rate);
  const kept = operations.map((operation) => {
    const { calls, throttled } = centre.simulator.otherClients(operation);
    return (calls - throttled) / calls;
  });
  tell(atMost(`${name}, time over the bound of what is left`, job.seconds / bound, 1.2));
  tell(atMost(`${name}, throttled share of our calls`, job.throttledShare, 0.05));
  tell(atLeast(`${name}, share of its rate that the other keeps`, Math.min(...kept), 0.9));
  tell(atMost(`${name}, wrong users`, wrongUsers(centre, USERS, wanted), 0, 'users'));
  await centre.simulator.close();
}
