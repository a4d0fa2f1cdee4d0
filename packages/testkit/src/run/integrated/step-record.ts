import type { PlanItem, StepKind } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, settled, someGround } from './some-ground.js';
import { meddle, someFaults, someMeddling, wantedThere } from './some-trouble.js';
import { actOfStep, callsFor, isWrite, watchedPorts, type SeenCall } from './watched-ports.js';

export const stepRecord = defineLaw({
  id: 'integrated.record',
  state: 'stateful',
  statement:
    'What an item says that it did is exactly what was written for it, also where a later step failed; only a last write whose answer was lost is missing, and the item then failed with that error.',
  classes: [
    'all steps written',
    'partial failure',
    'answer lost',
    'lost after other steps',
    'nothing written',
  ],
  input: fc.record({
    ground: someGround,
    faults: someFaults,
    meddling: fc.option(someMeddling, { nil: undefined, freq: 2 }),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults, meddling }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    if (meddling !== undefined) await meddle(subject, wantedThere(plan), meddling);
    const calls: SeenCall[] = [];
    // Watched beneath the faults: what is noted here has been done, whatever the executor is told of it.
    const watched = watchedPorts(subject.ports, calls);
    const faulty = { ...watched, directory: subject.faulty(watched.directory, faults) };
    const end = await subject.executorOver(faulty)(plan, everythingGiven);
    for (const [index, item] of plan.items.entries()) {
      const outcome = end!.items[index]!;
      const written = callsFor(item, calls).filter((call) => isWrite(call) && call.code === 'ok');
      const { stepsDone } = outcome;
      const kinds = [...kindsOf(item, written, stepsDone)];
      if (kinds.length > stepsDone.length) {
        demand(kinds.length === stepsDone.length + 1, 'more than one write is missing from the record');
        const lost = faults.filter(({ kind }) => kind === 'lose-answer').map(({ error }) => error.code);
        const isLost = outcome.outcome === 'failed' && lost.some((code) => code === outcome.reason.code);
        demand(
          isLost,
          `${item.loginName} wrote ${kinds.join()}, says ${stepsDone.join()}, and is ${outcome.outcome}`,
        );
        cover(stepsDone.length > 0 ? 'lost after other steps' : 'answer lost');
        kinds.pop();
      }
      demandEqual(stepsDone, kinds, `what ${item.loginName} says that it did`);
      if (stepsDone.length === 0) cover('nothing written');
      else if (outcome.outcome === 'failed') cover('partial failure');
      else if (outcome.outcome === 'done') cover('all steps written');
    }
  },
});

/**
 * The steps that were written, in order. Of several that replace the profile the ports cannot tell which one it was: the
 * record says it, as long as it names them in the order of the item.
 */
function kindsOf(
  { steps }: PlanItem,
  written: readonly SeenCall[],
  told: readonly StepKind[],
): readonly (StepKind | undefined)[] {
  let at = 0;
  return written.map(({ act }, index) => {
    const rest = steps.slice(at);
    const possible = rest.filter((step) => actOfStep(step) === act);
    const step = possible.find(({ kind }) => kind === told[index]) ?? possible[0];
    if (step !== undefined) at += rest.indexOf(step) + 1;
    return step?.kind;
  });
}
