import type { Fault } from '@rollcall/connect-simulator';
import { orThrow } from '@rollcall/core/english';
import { atMost, type BenchResult } from '../measure.js';
import { routingProfileAssignment } from './assignment.js';
import { openCentre } from './centre.js';
import { quotaBound, runJob } from './job.js';
import { makeUsers, unpairedUsers, wantedOfNewUsers } from './new-users.js';
import { wrongUsers } from './wrong-users.js';

const storm = { from: 600_000, until: 660_000 };

/** Of all calls, reads too: a storm of a minute, 5 % failing before they are carried out, 5 % after, 2 % never answered. */
const faults: readonly Fault[] = [
  { kind: 'throttle', ...storm },
  { kind: 'error-before-commit', probability: 0.03 },
  { kind: 'unavailable', probability: 0.02 },
  { kind: 'error-after-commit', probability: 0.03 },
  { kind: 'reset-after-commit', probability: 0.02 },
  { kind: 'stall-before-commit', probability: 0.01 },
  { kind: 'stall-after-commit', probability: 0.01 },
];

/** The search index knows users of the last seconds not yet, which is when a lost creation is looked up. */
const switches = { searchLagMs: 3000 };

/** Bulk work while much goes wrong. The bound is that of the same work if nothing did: no repetition is counted in. */
export async function benchFaults(tell: (result: BenchResult) => void): Promise<void> {
  await benchAssignmentUnderFaults(10_000, tell);
  await benchCreationUnderFaults(2000, tell);
}

async function benchAssignmentUnderFaults(users: number, tell: (result: BenchResult) => void): Promise<void> {
  const centre = await openCentre(users, { faults, switches, seed: { users } });
  const { work, wanted } = routingProfileAssignment(centre, 'Daytime');
  const job = await runJob(`assign routing profile to ${users} users under faults`, centre, work);
  const wrong = wrongUsers(centre, users, wanted) + users - job.answer.done;
  tell(atMost(`${job.name}, time over the quota bound`, job.seconds / quotaBound(users), 1.25));
  tell(atMost(`${job.name}, wrong users`, wrong, 0, 'users'));
  await centre.simulator.close();
}

async function benchCreationUnderFaults(users: number, tell: (result: BenchResult) => void): Promise<void> {
  const centre = await openCentre(0, { faults, switches });
  orThrow(await centre.admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const job = await runJob(`create ${users} users under faults`, centre, () => makeUsers(centre, users));
  const wrong =
    wrongUsers(centre, users, wantedOfNewUsers(centre)) +
    (await unpairedUsers(centre, users)) +
    users -
    job.answer.done;
  tell(atMost(`${job.name}, time over the quota bound`, job.seconds / quotaBound(users), 1.25));
  tell(atMost(`${job.name}, wrong or duplicate users`, wrong, 0, 'users'));
  await centre.simulator.close();
}
