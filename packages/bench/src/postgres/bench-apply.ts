import { orThrow } from '@rollcall/core/english';
import { postgresStores } from '@rollcall/postgres';
import { catalogOf, changedTemplate } from '../core/settings.js';
import { staff } from '../core/staff.js';
import { atMost, median, timeOf, type BenchResult } from '../measure.js';
import type { Database } from './database.js';
import { copyTarget, copyText } from './imported.js';
import { sizes } from './sizes.js';

const ENVIRONMENT = 'apply';
const ROUNDS = 5;

/**
 * Putting a changed template of 150 settings on everybody who stands on it, against the UPDATE that one would write by hand
 * for it, which says nothing about whom it changed; and once more.
 */
export async function benchApply(database: Database, tell: (result: BenchResult) => void): Promise<void> {
  const { name, schema, pool, asOwner, copy } = database;
  const stores = postgresStores({ environment: ENVIRONMENT, pool, schema });
  const catalog = catalogOf(150);
  const [from, to] = changedTemplate(catalog, 15);
  orThrow(await stores.templates.add({ template: from }));
  orThrow(await stores.templates.save({ template: to, expectedVersion: 1 }));
  const text = copyText(ENVIRONMENT, from, staff(catalog, from, sizes.users));
  const fill = async (): Promise<void> => {
    await asOwner(`truncate ${schema}.profiles, ${schema}.profile_security_profiles`);
    await copy(copyTarget(schema), text);
    await asOwner(`analyze ${schema}.profiles`);
  };
  const apply = async (changed: number): Promise<void> => {
    const template = { id: to.id, version: to.version };
    const done = await stores.applyTemplate({ catalog, template, overrides: 'overwrite', to: { where: {} } });
    if (orThrow(done).length !== changed) throw new Error('It changed others than it should.');
  };
  const reference = () => updateByHand(database, to.mode);
  const ratios: number[] = [];
  const again: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = new Map<string, number>();
    for (const which of round % 2 === 0 ? ['ours', 'by hand'] : ['by hand', 'ours']) {
      await fill();
      times.set(which, await timeOf(which === 'ours' ? () => apply(sizes.users) : reference));
      if (which === 'ours') times.set('again', await timeOf(() => apply(0)));
    }
    // The first round only warms up.
    if (round === 0) continue;
    ratios.push(times.get('ours')! / times.get('by hand')!);
    again.push(times.get('again')! / times.get('ours')!);
  }
  const what = `${name}: a changed template of 150 settings re-applied to ${sizes.users} profiles`;
  tell(atMost(`${what}, over a plain UPDATE of the same columns`, median(ratios), 1.3));
  tell(atMost(`${what} who have it already, over the first time`, median(again), 0.3));
}

async function updateByHand({ schema, pool }: Database, mode: string): Promise<void> {
  const client = await pool.connect();
  await client.query(`begin; set local rollcall.environment = '${ENVIRONMENT}'`);
  const text = `update ${schema}.profiles
set version = version + 1, template_version = 2, mode_override = null, mode = $2, overrides = '{}'
where environment = $1 and template_id = 'template'`;
  await client.query(text, [ENVIRONMENT, mode]);
  await client.query('commit');
  client.release();
}
