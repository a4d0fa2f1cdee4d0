import { createUserAdministration } from '@rollcall/administration';
import { instantOf, lifecycleStates } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { memoryStores } from '@rollcall/memory';
import type { Open, RunSubject } from '@rollcall/testkit';
import { arrangeStores } from './arrange-stores.js';
import { everyKindCatalog } from './every-kind-catalog.js';

/** Opens an administration over stores in memory, as what executes plans. */
export const openAdministration: Open<RunSubject> = async () => {
  const stores = memoryStores({ environment: 'here' });
  let ids = 0;
  const admin = createUserAdministration({
    catalog: everyKindCatalog,
    ...stores,
    clock: { now: () => instantOf(0) },
    newId: () => `id-${(ids += 1)}`,
  });
  const subject: RunSubject = {
    catalog: everyKindCatalog,
    origin: admin.origin,
    arrange: (versions, all) => arrangeStores(stores, versions, all),
    profiles: async () => {
      const listed = await stores.profiles.list({ filter: { lifecycle: lifecycleStates } });
      return orThrow(listed).items.map(({ profile }) => profile);
    },
    replace: async (profile) => {
      const write = { kind: 'replace' as const, profile, expectedVersion: profile.version - 1 };
      for (const written of orThrow(await stores.profiles.write({ writes: [write] }))) orThrow(written);
    },
    execute: async (plan, { signal, onItemEnded } = {}) => {
      const run = admin.execute(plan, { signal, onProgress: () => onItemEnded?.() });
      return run.isErr() ? undefined : await run.value.finished;
    },
  };
  return { subject, close: () => stores.close() };
};
