import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

export const runTwice = defineLaw({
  id: 'run.twice',
  state: 'stateful',
  statement: 'Running the same plan again does nothing new.',
  classes: ['apply', 'edit', 'delete'],
  input: someRun,
  holds: async (subject: RunSubject, run, cover) => {
    const { plan } = await arranged(subject, run);
    const first = await subject.execute(plan);
    if ((first?.counts.done ?? 0) > 0) cover(run.kind);
    const before = await subject.profiles();
    const second = await subject.execute(plan);
    demandEqual(second?.counts.done, 0, 'something was done again');
    demandEqual(await subject.profiles(), before, 'profiles were written again');
  },
});
