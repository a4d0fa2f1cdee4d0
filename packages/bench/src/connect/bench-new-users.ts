import { orThrow } from '@rollcall/core/english';
import { atMost, type BenchResult } from '../measure.js';
import { carryOut } from './carry-out.js';
import { openCentre } from './centre.js';
import { runJob } from './job.js';
import { makeUsers, unpairedUsers, wantedOfNewUsers } from './new-users.js';
import { tellJob } from './tell-job.js';
import { wrongUsers } from './wrong-users.js';

const USERS = 2000;

/** Makes users on both sides, and deletes them from both. */
export async function benchNewUsers(tell: (result: BenchResult) => void): Promise<void> {
  const centre = await openCentre(0);
  const { admin, simulator } = centre;
  orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));

  const made = await runJob(`create ${USERS} users`, centre, () => makeUsers(centre, USERS));
  tellJob(tell, made);
  const wrong = wrongUsers(centre, USERS, wantedOfNewUsers(centre)) + (await unpairedUsers(centre, USERS));
  tell(atMost(`${made.name}, wrong users`, wrong, 0, 'users'));

  const deleted = await runJob(`delete ${USERS} users`, centre, async () => {
    const request = { users: { where: {} }, from: 'here-and-directory' } as const;
    return carryOut(centre, orThrow(await admin.users.planDelete(request)));
  });
  tellJob(tell, deleted);
  const left = simulator.state.users.size() + (await unpairedUsers(centre, 0));
  tell(atMost(`${deleted.name}, users left`, left, 0, 'users'));
  await simulator.close();
}
