import type { ItemOutcome, Plan, PlanItem } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { looseEnvironment } from '../../plan/some-environment.js';
import type { RunEnd } from '../run-subject.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { demandNothingLost, recording, type CarriedOut } from './nothing-lost.js';
import { planFor } from './plan-for.js';
import { showGround } from './show-ground.js';
import { everythingGiven, profilesIn, settle } from './some-ground.js';
import { twoWishesHere, type Wish } from './some-wish.js';
import { watchedPorts } from './watched-ports.js';

interface Ended {
  readonly plan: Plan;
  readonly items: readonly ItemOutcome[];
  readonly counts: RunEnd['counts'];
}

export const twoExecutors = defineLaw({
  id: 'integrated.two-executors',
  state: 'stateful',
  statement:
    'Two runs over the same profiles, whose calls come in any order, lose nothing of each other: every write is made from the state that the one before left, and of two items that want the same part different exactly one is done and the other is stale; the counts of both add up.',
  classes: [
    'both done',
    'one wins',
    'version conflict',
    'changed since planned',
    'same goal',
    'promoted by both',
    'deleted by one',
  ],
  input: fc.record({ environment: looseEnvironment(), wishes: twoWishesHere, scheduler: fc.scheduler() }),
  show: ({ environment, wishes, scheduler }) =>
    `${showGround({ environment, wish: wishes[0] })}\n  and ${fc.stringify(wishes[1])}\n  ${fc.stringify(scheduler)}`,
  holds: async (subject: IntegratedRunSubject, { environment, wishes, scheduler }, cover) => {
    const versions = await settle(subject, environment);
    const plans = [
      (await planFor(subject, versions, wishes[0]))!,
      (await planFor(subject, versions, wishes[1]))!,
    ] as const;
    const before = await profilesIn(subject);
    const writes: CarriedOut[] = [];
    const start = async (run: 0 | 1): Promise<Ended> => {
      const turn = () => scheduler.schedule(Promise.resolve(), `run ${run}`);
      const ports = recording(watchedPorts(subject.ports, [], turn), (write) => writes.push({ run, write }));
      const end = await subject.executorOver(ports)(plans[run], everythingGiven);
      return { plan: plans[run], ...end! };
    };
    const [one, other] = await scheduler.waitFor(Promise.all([start(0), start(1)]));
    for (const { plan, items, counts } of [one, other]) {
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      demand(items.length === plan.items.length && total === items.length, 'the counts do not add up');
    }
    demandNothingLost(subject, versions, before, plans, writes);
    for (const [index, item] of one.plan.items.entries()) {
      const at = other.plan.items.findIndex((its) => isSameUser(item, its));
      if (at < 0 || item.steps.length === 0 || other.plan.items[at]!.steps.length === 0) continue;
      const ends = [one.items[index]!, other.items[at]!];
      const reasons = ends.map((end) => ('reason' in end ? end.reason.code : end.outcome));
      for (const { outcome, loginName } of ends)
        demand(['done', 'unchanged', 'stale'].includes(outcome), `${loginName} is ${outcome}`);
      const done = ends.filter(({ outcome }) => outcome === 'done').length;
      demand(done > 0, `${item.loginName} was written by nobody: ${reasons.join()}`);
      demand(done === 1 || !wantTheSamePart(...wishes), `${item.loginName} was written by both`);
      if (done === 2) cover('both done');
      else cover(reasons.includes('unchanged') ? 'same goal' : 'one wins');
      if (reasons.includes('version-conflict')) cover('version conflict');
      if (reasons.includes('changed-since-planned')) cover('changed since planned');
      if (item.profileId === undefined) cover('promoted by both');
      if (wishes.some(({ kind }) => kind === 'delete')) cover('deleted by one');
    }
  },
});

/** Whether no profile can be given both: one of two versions, values of one setting, or an end. */
function wantTheSamePart(one: Wish, other: Wish): boolean {
  if (one.kind === 'delete' || other.kind === 'delete') return true;
  if (one.kind === 'apply' || other.kind === 'apply') return one.kind === other.kind;
  if (!('changes' in one) || !('changes' in other)) return false;
  const [a, b] = [one.changes, other.changes];
  return 'what' in a && 'what' in b && a.what === b.what && (a.what === 'mode' || a.index === b.index);
}

function isSameUser(one: PlanItem, other: PlanItem): boolean {
  return one.profileId === undefined
    ? other.profileId === undefined && one.directoryId !== undefined && one.directoryId === other.directoryId
    : one.profileId === other.profileId;
}
