import type { UserProfile } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { postgresStores } from '@rollcall/postgres';
import { catalogOf, changedTemplate } from '../core/settings.js';
import { staff } from '../core/staff.js';
import { atMost, median, timeOf, type BenchResult } from '../measure.js';
import type { Database } from './database.js';
import { copyTarget, copyText } from './imported.js';
import { sizes } from './sizes.js';

/** How many profiles a run of the administration writes at once, and how many such batches side by side. */
const BATCH = 500;
const SIDE_BY_SIDE = 2;
const ROUNDS = 5;

/** Writing imported profiles against COPY into the same, empty table. Both begin with the profiles in memory. */
export async function benchImport(database: Database, tell: (result: BenchResult) => void): Promise<void> {
  const { name, schema, manyConnections, asOwner, copy } = database;
  const stores = postgresStores({ environment: 'import', pool: manyConnections, schema });
  const catalog = catalogOf(150);
  const [version] = changedTemplate(catalog, 15);
  orThrow(await stores.templates.add({ template: version }));
  const profiles = staff(catalog, version, sizes.users);
  const ours = () => writeAll(stores, profiles);
  const reference = () => copy(copyTarget(schema), copyText('import', version, profiles));
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = new Map<() => Promise<void>, number>();
    for (const work of round % 2 === 0 ? [ours, reference] : [reference, ours]) {
      await asOwner(`truncate ${schema}.profiles, ${schema}.profile_security_profiles`);
      times.set(work, await timeOf(work));
    }
    // The first round only warms up.
    if (round > 0) ratios.push(times.get(ours)! / times.get(reference)!);
  }
  tell(atMost(`${name}: writing ${sizes.users} imported profiles over COPY`, median(ratios), 1.5));
}

async function writeAll(
  { profiles: store }: ReturnType<typeof postgresStores>,
  profiles: readonly UserProfile[],
): Promise<void> {
  let start = 0;
  const writeOn = async (): Promise<void> => {
    while (start < profiles.length) {
      const batch = profiles.slice(start, start + BATCH);
      start += BATCH;
      const writes = batch.map((profile) => ({ kind: 'insert', profile }) as const);
      for (const answer of orThrow(await store.write({ writes }))) orThrow(answer);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, writeOn));
}
