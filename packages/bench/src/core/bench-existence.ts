import { existence } from '@rollcall/core';
import { atMost, ratioOf, type BenchResult } from '../measure.js';
import { crowd, origin } from './crowd.js';
import { mapJoin } from './map-join.js';

/** The existence view in memory against the join that one would write by hand. */
export async function benchExistence(tell: (result: BenchResult) => void): Promise<void> {
  for (const size of [10_000, 100_000, 1_000_000]) {
    const { users, profiles } = crowd(size);
    const directory = { users, completeness: { complete: true } } as const;
    const repeats = Math.max(1, 100_000 / size);
    const ratio = await ratioOf(
      () => times(repeats, () => existence({ origin, directory, profiles })),
      () => times(repeats, () => mapJoin(users, profiles)),
    );
    tell(atMost(`existence in memory, ${size} a side, over a hand-written Map join`, ratio, 1.3));
  }
}

function times(count: number, work: () => unknown): void {
  for (let index = 0; index < count; index += 1) work();
}
