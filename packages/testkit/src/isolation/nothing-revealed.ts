import { inspect } from 'node:util';
import type { Plan } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { looseEnvironment } from '../plan/some-environment.js';
import { fillBoth, theirMark } from './some-neighbours.js';
import type { TenantAnswer, TenantsSubject } from './tenants-subject.js';

export const nothingRevealed = defineLaw({
  id: 'isolation.environments',
  state: 'stateful',
  statement:
    'No operation on one environment changes or reveals anything of another on the same ground, where ids and login names are the same.',
  classes: ['apply', 'edit', 'delete', 'resync', 'confirm-link'],
  input: fc.record({
    environment: looseEnvironment(),
    action: fc.constantFrom('apply', 'edit', 'delete', 'resync', 'confirm-link'),
  }),
  holds: async (subject: TenantsSubject, { environment, action }, cover) => {
    const { ours, theirs } = subject;
    const { versions, ownView } = await fillBoth(subject, environment);
    const { users, profiles } = environment.world;
    const before = theirs.kept();
    const told: TenantAnswer[] = [await ours.existence(), await ours.list()];
    for (const { login } of profiles) told.push(...(await ours.read(login.name)));
    const pair = { directory: users[0]?.id, profile: profiles[0]?.id } as never;
    const planned: Record<typeof action, () => TenantAnswer<Plan> | Promise<TenantAnswer<Plan>>> = {
      apply: () => ours.plan.apply(ownView, versions[0]!),
      edit: () => ours.plan.edit(ownView),
      delete: () => ours.plan.delete(ownView),
      resync: () => ours.plan.resync(ownView),
      'confirm-link': () => ours.plan.confirmLink(ownView, pair),
    };
    const plan = await planned[action]();
    told.push(plan);
    if (plan.isOk()) {
      const counts = plan.value.items.filter(({ steps }) => steps.length > 0).length;
      if (counts > 0) cover(action);
      told.push(await ours.execute(plan.value), await ours.existence());
    }
    demandEqual(theirs.kept(), before, 'something of the other environment has changed');
    demand(
      !inspect(told, { depth: Infinity }).includes(theirMark),
      'something of the other environment is told',
    );
  },
});
