import * as fc from 'fast-check';

/** How calls meet: all started at once, or each when a scheduler says so. */
export interface Meeting {
  readonly start: 'together' | 'scheduled';
  readonly scheduler: fc.Scheduler;
}

/** Any way for calls to meet. */
export const meetings: fc.Arbitrary<Meeting> = fc.record({
  start: fc.constantFrom('together' as const, 'scheduled' as const),
  scheduler: fc.scheduler(),
});

/** Starts all, and gives what they came to, in their order. */
export async function startAll<T>(
  { start, scheduler }: Meeting,
  acts: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  if (start === 'together') return Promise.all(acts.map((act) => act()));
  const begun = acts.map(async (act, index) => {
    await scheduler.schedule(Promise.resolve(), `start ${index}`);
    return scheduler.schedule(act(), `end ${index}`);
  });
  return scheduler.waitFor(Promise.all(begun));
}
