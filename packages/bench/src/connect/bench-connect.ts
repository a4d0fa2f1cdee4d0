import type { BenchResult } from '../measure.js';
import { benchColdStart } from './bench-cold-start.js';
import { benchFaults } from './bench-faults.js';
import { benchNeighbour } from './bench-neighbour.js';
import { benchNewUsers } from './bench-new-users.js';
import { benchOffice } from './bench-office.js';
import { benchReads } from './bench-reads.js';

/** Bulk work in Amazon Connect, over the simulator in simulated time. */
export async function benchConnect(tell: (result: BenchResult) => void): Promise<void> {
  await benchReads(tell);
  await benchOffice(tell);
  await benchNewUsers(tell);
  await benchFaults(tell);
  await benchNeighbour(tell);
  await benchColdStart(tell);
}
