import { atMost, type BenchResult } from '../measure.js';
import type { Centre } from './centre.js';
import { runJob } from './job.js';

const read = /^(Describe|List|Search)/;

/** Does work of which all is so already, and tells how much it wrote, here and in Amazon Connect. */
export async function tellUnchanged(
  tell: (result: BenchResult) => void,
  name: string,
  centre: Centre,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = centre.writesTold();
  await runJob(name, centre, work);
  const sent = centre.simulator.calls().filter(({ operation }) => !read.test(operation)).length;
  tell(atMost(name, sent + centre.writesTold() - before, 0, 'writes'));
}
