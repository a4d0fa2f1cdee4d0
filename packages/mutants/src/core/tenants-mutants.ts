import { originMismatch, type ExistenceView, type Origin } from '@rollcall/core';
import type { Open, Tenant, TenantsSubject } from '@rollcall/testkit';
import { openTenants } from './tenants-subject.js';

/** Two administrations that do not keep to themselves. */
export interface TenantsMutant {
  readonly id: string;
  readonly what: string;
  readonly open: Open<TenantsSubject>;
  readonly expectedToBeKilledBy: readonly string[];
}

export const tenantsMutants: readonly TenantsMutant[] = [
  mutant(
    'isolation.environments',
    'reads-of-all',
    'the environment is forgotten in a read',
    ({ theirs }) => ({
      read: theirs.read,
    }),
  ),
  mutant(
    'isolation.environments',
    'writes-for-all',
    'a run writes wherever the ids are',
    ({ ours, theirs }) => ({
      execute: async (plan) => {
        await theirs.execute({ ...plan, origin: theirs.origin });
        return ours.execute(plan);
      },
    }),
  ),
  mutant('isolation.refused', 'any-plan', 'where a plan comes from is not looked at', ({ ours }) => ({
    execute: (plan) =>
      ours.execute(
        originMismatch(ours.origin, plan.origin) === undefined ? plan : { ...plan, origin: ours.origin },
      ),
  })),
  mutant('isolation.refused', 'view-trusted', 'the rows of an own view are not looked at', ({ ours }) => ({
    plan: {
      ...ours.plan,
      resync: (view) =>
        ours.plan.resync(
          originMismatch(ours.origin, view.origin) === undefined ? taken(view, ours.origin) : view,
        ),
    },
  })),
  mutant('isolation.refused', 'any-cursor', 'a cursor that is not known begins anew', ({ ours }) => ({
    list: async (cursor) => {
      const answer = await ours.list(cursor);
      return answer.isErr() && answer.error.code === 'invalid-cursor' ? ours.list() : answer;
    },
  })),
];

function taken(view: ExistenceView, origin: Origin): ExistenceView {
  return { ...view, rows: view.rows.map((row) => ({ ...row, origin })) };
}

function mutant(
  law: string,
  name: string,
  what: string,
  faulty: (real: TenantsSubject) => Partial<Tenant>,
): TenantsMutant {
  const open: Open<TenantsSubject> = async () => {
    const { subject, close } = await openTenants();
    return { subject: { ...subject, ours: { ...subject.ours, ...faulty(subject) } }, close };
  };
  return { id: `${law}/${name}`, what, open, expectedToBeKilledBy: [law] };
}
