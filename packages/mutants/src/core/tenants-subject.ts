import { createUserAdministration } from '@rollcall/administration';
import { clear, ok, type Plan } from '@rollcall/core';
import { memoryDirectory, memoryStores } from '@rollcall/memory';
import type { TenantAnswer, Open, Tenant, TenantsSubject } from '@rollcall/testkit';
import { arrangeStores } from './arrange-stores.js';
import { countingClock } from './counting-clock.js';
import { everyKindCatalog } from './every-kind-catalog.js';

/** Opens two administrations with stores and directories in the memory of one process. */
export const openTenants: Open<TenantsSubject> = async () => {
  const subject = { ours: openTenant('ours'), theirs: openTenant('theirs') };
  return { subject, close: async () => undefined };
};

function openTenant(environment: string): Tenant {
  const stores = memoryStores({ environment });
  const { directory, users } = memoryDirectory();
  const admin = createUserAdministration({
    catalog: everyKindCatalog,
    ...stores,
    directory,
    clock: countingClock(),
  });
  return {
    origin: admin.origin,
    catalog: everyKindCatalog,
    arrange: async (versions, profiles, all) => {
      await arrangeStores(stores, versions, profiles);
      for (const { id, login, fields } of all) users.add({ id, loginName: login.name, fields });
    },
    kept: () => ({ ...stores.exportState(), users: users.all() }),
    existence: () => admin.existence(),
    read: async (loginName): Promise<readonly TenantAnswer[]> => [
      await admin.settingsOf(loginName),
      await admin.users.get(loginName),
      await admin.users.list(),
      await admin.templates.list(),
    ],
    list: (cursor) => admin.users.list({ cursor, limit: 1 }),
    plan: {
      apply: (view, { id }) =>
        admin.templates.planApply({ template: { id }, users: { view }, promote: 'include' }),
      delete: (view) => admin.users.planDelete({ users: { view }, from: 'here-and-directory' }),
      resync: (view) => admin.planResync({ users: { view } }),
      edit: (view) => admin.directory.planEdit({ users: { view }, changes: { tags: clear } }),
      confirmLink: (view, pair) => admin.planConfirmLink(view, pair),
    },
    execute: async (plan: Plan): Promise<TenantAnswer> => {
      const run = admin.execute(plan);
      return run.isErr() ? run : ok(await run.value.finished);
    },
  };
}
