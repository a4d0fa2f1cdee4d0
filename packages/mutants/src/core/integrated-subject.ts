import { createUserAdministration, type RunReport } from '@rollcall/administration';
import { orThrow } from '@rollcall/core/english';
import { faultyDirectory, memoryDirectory, memoryStores } from '@rollcall/memory';
import type { IntegratedRunSubject, Open } from '@rollcall/testkit';
import { countingClock } from './counting-clock.js';
import { arrangeStores } from './arrange-stores.js';
import { everyKindCatalog } from './every-kind-catalog.js';

/** Opens an administration with stores and a directory in memory, as what executes plans. */
export const openIntegrated: Open<IntegratedRunSubject> = async () => {
  const stores = memoryStores({ environment: 'here' });
  const { directory, users, close } = memoryDirectory({
    unreadInSnapshot: ['email', 'secondaryEmail', 'mobile', 'proficiencies'],
    references: {
      routingProfiles: ['r1', 'r2', 'r3'].map((id) => ({ id, name: id })),
      securityProfiles: ['s1', 's2', 's3'].map((id) => ({ id, name: id })),
      hierarchyGroups: [['h1'], ['h2'], ['h1', 'h3']].map((path) => {
        const id = path.at(-1)!;
        return { id, name: id, path: path as [string, ...string[]] };
      }),
    },
  });
  const told: unknown[] = [];
  let ids = 0;
  const { profiles, templates, environment } = stores;
  const loginOf = (id: string) => users.all().find((user) => user.id === id)!.login.name;
  const base = {
    catalog: everyKindCatalog,
    environment,
    clock: countingClock(),
    newId: () => `id-${(ids += 1)}`,
    onChange: (event: unknown) => void told.push(event),
    observe: (observation: unknown) => void told.push(observation),
  };
  const ports = { profiles, templates, directory };
  const subject: IntegratedRunSubject = {
    catalog: everyKindCatalog,
    origin: createUserAdministration({ ...base, ...ports }).origin,
    ports,
    console: {
      users: users.all,
      add: (user) => void users.add(user),
      change: (id, fields) => users.change(loginOf(id), fields),
      remove: (id) => users.remove(loginOf(id)),
    },
    arrange: (versions, all) => arrangeStores(stores, versions, all),
    faulty: faultyDirectory,
    executorOver: (over) => {
      const admin = createUserAdministration({ ...base, ...over });
      return async (plan, options = {}) => {
        const run = admin.execute(plan, { ...options, onProgress: (progress) => void told.push(progress) });
        return run.isErr() ? undefined : await run.value.finished.catch(reportIn);
      };
    },
    executorFor: (over, { actor, rules = [] }) => {
      const host = createUserAdministration({ ...base, ...over, rules });
      return async (plan, options = {}) => {
        const admin = actor === undefined ? host : orThrow(await host.actingAs(actor));
        const run = admin.execute(plan, options);
        return run.isErr() ? undefined : await run.value.finished.catch(reportIn);
      };
    },
    creationOver: (over) => {
      const admin = createUserAdministration({ ...base, ...over });
      const settings = { routingProfile: 'r1', securityProfiles: ['s1'] };
      return async (view) =>
        (await admin.directory.planCreate({ users: { view }, settings })).unwrapOr(undefined);
    },
    told: () => told,
  };
  return {
    subject,
    close: async () => {
      await close();
      await stores.close();
    },
  };
};

/** The report of a run during which a function of the host threw. */
function reportIn(failure: unknown): RunReport {
  if (failure instanceof Error && 'report' in failure) return failure.report as RunReport;
  throw failure;
}
