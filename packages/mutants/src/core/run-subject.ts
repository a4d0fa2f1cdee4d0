import { createUserAdministration } from '@rollcall/administration';
import { instantOf, type AnyCatalog, type UserProfile } from '@rollcall/core';
import { memoryStores } from '@rollcall/memory';
import { settingKinds, sketchedCatalog, type Open, type RunSubject } from '@rollcall/testkit';

const modes = ['calm', 'busy', 'night'];

/** A catalog of every kind of setting, of both scopes. */
const catalog: AnyCatalog = sketchedCatalog({
  modes,
  settings: settingKinds.map((kind, index) => ({
    kind,
    scope: index % 2 === 0 ? 'template' : 'user',
    modes: index % 3 === 1 ? ['calm', 'busy'] : modes,
  })),
});

/** Opens an administration over stores in memory, as what executes plans. */
export const openAdministration: Open<RunSubject> = async () => {
  const stores = memoryStores({ environment: 'here' });
  let ids = 0;
  const admin = createUserAdministration({
    catalog,
    ...stores,
    clock: { now: () => instantOf(0) },
    newId: () => `id-${(ids += 1)}`,
  });
  const profiles = async (): Promise<readonly UserProfile[]> => {
    const page = await stores.profiles.list();
    return page._unsafeUnwrap().items.map(({ profile }) => profile);
  };
  const subject: RunSubject = {
    catalog,
    origin: admin.origin,
    arrange: async (versions, all) => {
      for (const template of versions) {
        const expectedVersion = template.version - 1;
        const kept =
          expectedVersion === 0
            ? await stores.templates.add({ template })
            : await stores.templates.save({ template, expectedVersion });
        kept._unsafeUnwrap();
      }
      const writes = all.map((profile) => ({ kind: 'insert' as const, profile }));
      for (const written of (await stores.profiles.write({ writes }))._unsafeUnwrap())
        written._unsafeUnwrap();
    },
    profiles,
    replace: async (profile) => {
      const write = { kind: 'replace' as const, profile, expectedVersion: profile.version - 1 };
      for (const written of (await stores.profiles.write({ writes: [write] }))._unsafeUnwrap())
        written._unsafeUnwrap();
    },
    execute: async (plan, { signal, onItemEnded } = {}) => {
      const run = admin.execute(plan, { signal, onProgress: () => onItemEnded?.() });
      return run.isErr() ? undefined : await run.value.finished;
    },
  };
  return { subject, close: () => stores.close() };
};
