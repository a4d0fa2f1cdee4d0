import { orThrow } from '@rollcall/core/english';
import type { BenchResult } from '../measure.js';
import { benchAssignments } from './bench-assignments.js';
import { benchResync } from './bench-resync.js';
import { carryOut } from './carry-out.js';
import { openCentre, type Centre } from './centre.js';
import { runJob } from './job.js';
import { tellUnchanged } from './tell-unchanged.js';

const USERS = 10_000;

/** What is done with users who exist on both sides. */
export async function benchOffice(tell: (result: BenchResult) => void): Promise<void> {
  const centre = await openCentre(USERS);
  await promoteAll(centre, tell);
  await benchResync(centre, USERS, tell);
  await benchAssignments(centre, USERS, tell);
  await centre.simulator.close();
}

async function promoteAll(centre: Centre, tell: (result: BenchResult) => void): Promise<void> {
  const { templates } = centre.admin;
  const template = { name: 'Agents' };
  orThrow(await templates.add({ ...template, mode: 'engagement' }));
  const apply = async () => {
    const request = { template, users: { where: {} }, promote: 'include' } as const;
    return carryOut(centre, orThrow(await templates.planApply(request)));
  };
  await runJob(`promotion of ${USERS} users`, centre, apply);
  await tellUnchanged(tell, `re-apply to ${USERS} users, writes`, centre, apply);
}
