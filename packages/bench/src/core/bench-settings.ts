import { effectiveSettings } from '@rollcall/core';
import { atMost, ratioOf, type BenchResult } from '../measure.js';
import { catalogOf, changedTemplate } from './settings.js';
import { staff } from './staff.js';

/** Reading all effective settings of profiles against copying plain objects of as many keys. */
export async function benchSettings(tell: (result: BenchResult) => void): Promise<void> {
  const catalog = catalogOf(150);
  const [version] = changedTemplate(catalog, 15);
  const profiles = staff(catalog, version, 1000);
  const plain = profiles.map(({ configuration }) => effectiveSettings(catalog, configuration, version));
  let kept: unknown;
  const ratio = await ratioOf(
    () =>
      repeat(20, () =>
        profiles.forEach(({ configuration }) => (kept = effectiveSettings(catalog, configuration, version))),
      ),
    () => repeat(20, () => plain.forEach((values) => (kept = { ...values }))),
  );
  void kept;
  tell(atMost('all 150 effective settings of a profile over a copy of a plain object', ratio, 1.5));
}

function repeat(times: number, work: () => unknown): void {
  for (let round = 0; round < times; round += 1) work();
}
