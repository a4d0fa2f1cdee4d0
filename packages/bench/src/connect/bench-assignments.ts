import { atMost, type BenchResult } from '../measure.js';
import { routingProfileAssignment, threefoldAssignment } from './assignment.js';
import type { Centre } from './centre.js';
import { runJob } from './job.js';
import { tellJob } from './tell-job.js';
import { tellUnchanged } from './tell-unchanged.js';
import { wrongUsers } from './wrong-users.js';

/** Bulk changes of all users. */
export async function benchAssignments(
  centre: Centre,
  users: number,
  tell: (result: BenchResult) => void,
): Promise<void> {
  const assignments = [
    [`assign routing profile to ${users} users`, routingProfileAssignment(centre, 'Daytime')],
    [
      `assign routing profile, security profiles and hierarchy to ${users} users`,
      threefoldAssignment(centre),
    ],
  ] as const;
  for (const [name, { work, wanted }] of assignments) {
    tellJob(tell, await runJob(name, centre, work));
    tell(atMost(`${name}, wrong users`, wrongUsers(centre, users, wanted), 0, 'users'));
    await tellUnchanged(tell, `${name} once more, writes`, centre, work);
  }
}
