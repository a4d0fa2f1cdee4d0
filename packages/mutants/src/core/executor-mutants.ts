import { countOutcomes, originMismatch } from '@rollcall/core';
import type { Open, RunSubject } from '@rollcall/testkit';
import { openAdministration } from './run-subject.js';

/** An executor with a mistake. */
export interface ExecutorMutant {
  readonly id: string;
  readonly what: string;
  readonly open: Open<RunSubject>;
  readonly expectedToBeKilledBy: readonly string[];
}

export const executorMutants: readonly ExecutorMutant[] = [
  mutant('run.outcomes', 'refused-not-counted', 'refused items are not counted', ({ execute }) => ({
    execute: async (plan, options) => {
      const end = await execute(plan, options);
      return (
        end && { ...end, counts: countOutcomes(end.items.filter(({ outcome }) => outcome !== 'refused')) }
      );
    },
  })),
  mutant(
    'run.outcomes',
    'not-started-left-out',
    'items that were not started have no outcome',
    ({ execute }) => ({
      execute: async (plan, options) => {
        const end = await execute(plan, options);
        return end && { ...end, items: end.items.filter(({ outcome }) => outcome !== 'not-started') };
      },
    }),
  ),
  mutant('run.stale-not-written', 'plans-trusted', 'what the planner saw is not compared', ({ execute }) => ({
    execute: (plan, options) =>
      execute({ ...plan, items: plan.items.map((item) => ({ ...item, saw: {} })) }, options),
  })),
  mutant('run.twice', 'unchanged-as-done', 'an item that is at its goal is told as done', ({ execute }) => ({
    execute: async (plan, options) => {
      const end = await execute(plan, options);
      if (end === undefined) return undefined;
      const items = end.items.map((item, index) =>
        item.outcome === 'unchanged' && plan.items[index]!.steps.length > 0
          ? { ...item, outcome: 'done' as const }
          : item,
      );
      return { items, counts: countOutcomes(items) };
    },
  })),
  mutant(
    'run.wrong-origin',
    'any-origin',
    'where a plan comes from is not looked at',
    ({ execute, origin }) => ({
      execute: (plan, options) =>
        execute(originMismatch(origin, plan.origin) === undefined ? plan : { ...plan, origin }, options),
    }),
  ),
];

function mutant(
  law: string,
  name: string,
  what: string,
  faulty: (real: RunSubject) => Partial<RunSubject>,
): ExecutorMutant {
  const open: Open<RunSubject> = async () => {
    const { subject, close } = await openAdministration();
    return { subject: { ...subject, ...faulty(subject) }, close };
  };
  return { id: `${law}/${name}`, what, open, expectedToBeKilledBy: [law] };
}
