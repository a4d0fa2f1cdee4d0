import { outcomes } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { cancelledWhen } from './cancelled-when.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

export const everyItem = defineLaw({
  id: 'run.outcomes',
  state: 'stateful',
  statement:
    'Every item ends in exactly one outcome and the counts add up, also when the run is cancelled; steps are done in order.',
  classes: ['done', 'unchanged', 'refused', 'not-started', 'cancelled while it ran'],
  input: fc.record({ run: someRun, cancelAfter: fc.option(fc.nat(3), { nil: undefined }) }),
  holds: async (subject: RunSubject, { run, cancelAfter }, cover) => {
    const { plan } = await arranged(subject, run);
    let ended = 0;
    const signal = cancelledWhen(() => cancelAfter !== undefined && ended >= cancelAfter);
    const end = await subject.execute(plan, { signal, onItemEnded: () => (ended += 1) });
    demand(end !== undefined, 'its own plan was not run');
    if (ended > 0 && signal.aborted) cover('cancelled while it ran');
    demandEqual(
      end.items.map(({ loginName }) => loginName),
      plan.items.map(({ loginName }) => loginName),
      'other items ended',
    );
    for (const outcome of outcomes) {
      const found = end.items.filter((item) => item.outcome === outcome).length;
      if (found > 0 && outcome !== 'stale' && outcome !== 'failed') cover(outcome);
      demand(end.counts[outcome] === found, `${end.counts[outcome]} are counted ${outcome}, not ${found}`);
    }
    for (const [index, { outcome, stepsDone }] of end.items.entries()) {
      const { steps, refusal } = plan.items[index]!;
      const kinds = steps.map(({ kind }) => kind);
      demandEqual(stepsDone, kinds.slice(0, stepsDone.length), 'steps were done in another order');
      demand((refusal !== undefined) === (outcome === 'refused'), 'a refusal was not kept');
      if (outcome === 'done') demand(stepsDone.length > 0, 'it is done, and no step was');
      if (outcome === 'not-started')
        demand(signal.aborted && stepsDone.length === 0, 'it was not started for no reason');
    }
  },
});
