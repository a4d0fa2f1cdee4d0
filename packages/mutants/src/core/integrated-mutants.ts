import {
  countOutcomes,
  directoryFieldNames,
  lifecycleStates,
  matchKeyOf,
  ok,
  revealSecret,
  type Directory,
  type ItemOutcome,
  type Plan,
  type PlanItem,
  type ProfileStore,
  type ProfileWrite,
  type UserProfile,
} from '@rollcall/core';
import type { ExecutePlan, IntegratedRunSubject, Open, RunPorts } from '@rollcall/testkit';
import { openIntegrated } from './integrated-subject.js';

/** An executor over a directory, with a mistake. */
export interface IntegratedMutant {
  readonly id: string;
  readonly what: string;
  readonly open: Open<IntegratedRunSubject>;
  readonly expectedToBeKilledBy: readonly string[];
}

export const integratedMutants: readonly IntegratedMutant[] = [
  ending('integrated.outcomes', 'failed-not-counted', 'failed items are not counted', (items) => ({
    items,
    counts: countOutcomes(items.filter(({ outcome }) => outcome !== 'failed')),
  })),
  ending(
    'integrated.outcomes',
    'cancelled-left-out',
    'items that were not started have no outcome',
    (items) => counted(items.filter(({ outcome }) => outcome !== 'not-started')),
  ),
  ending(
    'integrated.outcomes',
    'stale-after-writes-as-not-started',
    'an item that met a conflict is told as not started',
    (items) =>
      counted(
        items.map((item) => (item.outcome === 'stale' ? { ...item, outcome: 'not-started' as const } : item)),
      ),
  ),
  executing(
    'integrated.outcomes',
    'host-stops-the-run',
    'a function of the host that throws ends the run without a report',
    (execute) => async (plan, options) => {
      const failures: unknown[] = [];
      const end = await execute(plan, {
        ...options,
        passwordFor: (item) => {
          try {
            return options?.passwordFor?.(item);
          } catch (failure) {
            failures.push(failure);
            return undefined;
          }
        },
      });
      if (failures.length > 0) throw failures[0];
      return end;
    },
  ),
  executing(
    'integrated.outcomes',
    'spent-password-stops-the-run',
    'a password that was used before ends the run without a report',
    (execute) => async (plan, options) => {
      const given: unknown[] = [];
      const end = await execute(plan, {
        ...options,
        passwordFor: (item) => {
          const password = options?.passwordFor?.(item);
          if (password?.reveals === 'once') given.push(password);
          return password;
        },
      });
      if (new Set(given).size < given.length) throw new Error('A password was used before.');
      return end;
    },
  ),
  planning(
    'integrated.in-order',
    'here-before-there',
    'profiles are written before the directory',
    (plan) => ({
      ...plan,
      items: plan.items.map((item) => ({ ...item, steps: item.steps.toSorted(readsThenProfiles) })),
    }),
  ),
  withDirectory('integrated.in-order', 'not-awaited', 'an `await` is forgotten', ({ updateUser }) => ({
    updateUser: async (request) => {
      void updateUser(request);
      return ok(undefined);
    },
  })),
  withDirectory(
    'integrated.in-order',
    'goes-on',
    'a change that failed does not end the item',
    ({ updateUser }) => ({
      updateUser: async (request) => {
        await updateUser(request);
        return ok(undefined);
      },
    }),
  ),
  ending('integrated.record', 'failed-did-nothing', 'a failed item tells no steps', (items) =>
    counted(items.map((item) => (item.outcome === 'failed' ? { ...item, stepsDone: [] } : item))),
  ),
  ending('integrated.record', 'reads-are-steps-done', 'a step that was tried counts as done', (items, plan) =>
    counted(
      items.map((item, index) => {
        const next = plan.items[index]!.steps.filter(({ kind }) => !kind.startsWith('read-'));
        const tried = item.outcome === 'failed' ? next.slice(0, item.stepsDone.length + 1) : undefined;
        return tried === undefined ? item : { ...item, stepsDone: tried.map(({ kind }) => kind) };
      }),
    ),
  ),
  withDirectory(
    'integrated.one-create',
    'tries-again',
    'a failed creation is tried once more',
    ({ createUser }) => ({
      createUser: async (request) => {
        const answer = await createUser(request);
        return answer.isErr() && answer.error.code !== 'directory-login-taken' ? createUser(request) : answer;
      },
    }),
  ),
  withDirectory(
    'integrated.one-create',
    'other-login',
    'a login that is taken gets a number behind it',
    ({ createUser }) => ({
      createUser: async (request) => {
        const answer = await createUser(request);
        if (answer.isOk() || answer.error.code !== 'directory-login-taken') return answer;
        const { user } = request;
        return createUser({ ...request, user: { ...user, loginName: `${user.loginName}2` } });
      },
    }),
  ),
  planning('integrated.stale', 'directory-not-compared', 'what was seen there is not compared', (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, saw: only(item.saw, 'profile') })),
  })),
  planning('integrated.stale', 'profile-not-compared', 'what was seen here is not compared', (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, saw: only(item.saw, 'directory') })),
  })),
  withDirectory(
    'integrated.twice',
    'writes-what-is',
    'fields are written without a look at them',
    ({ readUser }) => ({
      readUser: async (request) =>
        (await readUser(request)).map((user) => ({ ...user, unread: directoryFieldNames })),
    }),
  ),
  withProfiles(
    'integrated.twice',
    'touches-profiles',
    'a profile that was only looked at is kept anew',
    (profiles) => ({
      getMany: async (request) => {
        const found = await profiles.getMany(request);
        for (const profile of found.isOk() ? found.value : []) {
          const { version: expectedVersion } = profile;
          if (expectedVersion > 1)
            await profiles.write({
              writes: [
                { kind: 'replace', profile: { ...profile, version: expectedVersion + 1 }, expectedVersion },
              ],
            });
        }
        return profiles.getMany(request);
      },
    }),
  ),
  executing(
    'integrated.completes',
    'half-made-is-made',
    'a user whose profile exists is taken for made',
    (execute, { profiles }) =>
      async (plan, options) => {
        const keys = plan.items.map(({ loginName }) => matchKeyOf(loginName));
        const found = (await profiles.getMany({ keys })).unwrapOr([]);
        const isMade = (item: PlanItem) => found.some(({ login }) => login.name === item.loginName);
        const items = plan.items.map((item) =>
          item.steps[0]?.kind === 'create-profile' && isMade(item) ? { ...item, steps: [] } : item,
        );
        return execute({ ...plan, items }, options);
      },
  ),
  withDirectory(
    'integrated.completes',
    'gone-is-failed',
    'a user who is deleted already cannot be deleted',
    ({ readUser }) => ({
      readUser: async (request) =>
        (await readUser(request)).mapErr((error) =>
          error.code === 'directory-user-not-found'
            ? { code: 'unexpected-answer', operation: 'read' }
            : error,
        ),
    }),
  ),
  executing(
    'integrated.secrets',
    'password-in-detail',
    'an error tells the request that failed',
    (execute) => async (plan, options) => {
      const given = new Map<string, string>();
      const end = await execute(plan, {
        ...options,
        passwordFor: (item) => {
          const password = options?.passwordFor?.(item);
          if (password !== undefined) given.set(item.loginName, revealSecret(password));
          return password;
        },
      });
      return (
        end &&
        counted(
          end.items.map((item) => {
            const detail = given.get(item.loginName);
            if (item.outcome !== 'failed' || detail === undefined) return item;
            return { ...item, reason: { code: 'invalid-request', operation: 'create', detail } };
          }),
        )
      );
    },
  ),
  executing(
    'integrated.secrets',
    'values-in-outcomes',
    'an outcome tells the values that were handed over',
    (execute) => async (plan, options) => {
      const given: unknown[] = [];
      const end = await execute(plan, {
        ...options,
        secretFor: (item, setting) => {
          const value = options?.secretFor?.(item, setting);
          given.push(value);
          return value;
        },
      });
      return end && { ...end, items: end.items.map((item) => ({ ...item, given })) };
    },
  ),
  withProfiles(
    'integrated.two-executors',
    'last-one-wins',
    'after a conflict the same is written on top',
    (profiles) => ({
      write: async ({ writes }) => {
        const answers = (await profiles.write({ writes })).unwrapOr([]);
        const again = await Promise.all(
          answers.map(async (answer, index) => {
            const conflict = answer.isErr() && answer.error.code === 'version-conflict';
            const actual = conflict ? answer.error.actual : undefined;
            if (actual === undefined) return answer;
            const written = await profiles.write({ writes: [onTop(writes[index]!, actual)] });
            return written.isOk() ? written.value[0]! : answer;
          }),
        );
        return ok(again);
      },
    }),
  ),
  withProfiles('integrated.two-executors', 'conflict-is-done', 'a conflict is not looked at', (profiles) => ({
    write: async (request) =>
      (await profiles.write(request)).map((answers) =>
        answers.map((answer) =>
          answer.isErr() && answer.error.code === 'version-conflict' ? ok(undefined) : answer,
        ),
      ),
  })),
  {
    id: 'integrated.absence/view-taken-for-complete',
    what: 'how complete the view was is not looked at',
    open: opening((subject) => ({
      creationOver: (ports) => {
        const plan = subject.creationOver(ports);
        return (view) => plan({ ...view, completeness: { complete: true } });
      },
    })),
    expectedToBeKilledBy: ['integrated.absence'],
  },
  {
    id: 'integrated.absence/later-read-taken-for-complete',
    what: 'how complete the read after the view was is not looked at',
    open: opening((subject) => ({
      creationOver: ({ directory, ...ports }) =>
        subject.creationOver({
          ...ports,
          directory: {
            ...directory,
            snapshot: async (request) =>
              (await directory.snapshot(request)).map(({ users }) => ({
                users,
                completeness: { complete: true },
              })),
          },
        }),
    })),
    expectedToBeKilledBy: ['integrated.absence'],
  },
  executing(
    'lifecycle.access-kept',
    'swapped-before-remembered',
    'security profiles are swapped before what was there is remembered',
    (execute) => async (plan, options) => execute({ ...plan, items: plan.items.map(swappedFirst) }, options),
  ),
  {
    id: 'lifecycle.forged/planned-is-permitted',
    what: 'a run does not ask again what holds of a user, nor who maintains the profile',
    open: opening((subject) => ({
      executorOver: ({ profiles, ...ports }) => {
        const getMany: ProfileStore['getMany'] = async (request) =>
          (await profiles.getMany(request)).map((found) => found.map(unhindered));
        return subject.executorOver({ ...ports, profiles: { ...profiles, getMany } });
      },
    })),
    expectedToBeKilledBy: ['lifecycle.forged'],
  },
  conditioned(
    'integrated.authorized',
    'plans-are-trusted',
    'whoever made a plan was asked enough',
    (subject) => subject.executorOver,
  ),
  conditioned(
    'integrated.authorized',
    'first-user-counts',
    'a run is checked once, with its first user',
    (subject) => (ports, conditions) => async (plan, options) => {
      const [first] = plan.items;
      const alone = first === undefined ? plan : { ...plan, items: [first] };
      const end = await subject.executorFor(ports, conditions)(alone, options);
      const [code] = codesOf(end?.items ?? []);
      if (code === 'not-permitted' || code === 'out-of-scope')
        return subject.executorFor(ports, conditions)(plan, options);
      const rest = await subject.executorOver(ports)({ ...plan, items: plan.items.slice(1) }, options);
      return counted([...(end?.items ?? []), ...(rest?.items ?? [])]);
    },
  ),
  conditioned(
    'integrated.authorized',
    'place-as-planned',
    'where somebody is was seen when it was planned',
    (subject) => (ports, conditions) => async (plan, options) => {
      const { profiles } = ports;
      const known = (await profiles.list({ filter: { lifecycle: lifecycleStates } }))._unsafeUnwrap().items;
      const groups = new Map(
        known.map(({ profile }) => [profile.link?.id as string, profile.mirror?.fields.hierarchyGroupId]),
      );
      const readUser: Directory['readUser'] = async (request) =>
        (await ports.directory.readUser(request)).map((user) => {
          const group = groups.get(user.id);
          return group === undefined
            ? user
            : { ...user, fields: { ...user.fields, hierarchyGroupId: group } };
        });
      const seen = { ...ports, directory: { ...ports.directory, readUser } };
      return subject.executorFor(seen, conditions)(plan, options);
    },
  ),
  conditioned(
    'integrated.rules',
    'asked-when-planned',
    'rules are not asked at the run',
    (subject) =>
      (ports, { actor }) =>
        subject.executorFor(ports, actor === undefined ? {} : { actor }),
  ),
  conditioned(
    'integrated.rules',
    'after-the-directory',
    'rules are asked when the profile is written, and the directory may be by then',
    (subject) => (ports, conditions) => async (plan, options) => {
      const there = plan.items.map((item) => ({
        ...item,
        steps: item.steps.filter(({ kind }) => kind.endsWith('-directory-user')),
      }));
      await subject.executorOver(ports)({ ...plan, items: there }, options);
      return subject.executorFor(ports, conditions)(plan, options);
    },
  ),
];

function conditioned(
  law: string,
  name: string,
  what: string,
  over: (subject: IntegratedRunSubject) => IntegratedRunSubject['executorFor'],
): IntegratedMutant {
  const open = opening((subject) => ({ executorFor: over(subject) }));
  return { id: `${law}/${name}`, what, open, expectedToBeKilledBy: [law] };
}

function swappedFirst(item: PlanItem): PlanItem {
  const kinds = ['read-directory-user', 'update-directory-user', 'change-lifecycle', 'refresh-profile'];
  return { ...item, steps: item.steps.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)) };
}

function unhindered(profile: UserProfile): UserProfile {
  const { lifecycle: _, ...active } = profile;
  return { ...active, management: { kind: 'here' } };
}

function codesOf(items: readonly ItemOutcome[]): readonly (string | undefined)[] {
  return items.map((item) => ('reason' in item ? item.reason.code : undefined));
}

function only(saw: PlanItem['saw'], side: keyof PlanItem['saw']): PlanItem['saw'] {
  return saw[side] === undefined ? {} : { [side]: saw[side] };
}

function onTop(write: ProfileWrite, actual: number): ProfileWrite {
  if (write.kind === 'insert') return write;
  if (write.kind === 'delete') return { ...write, expectedVersion: actual };
  return { ...write, profile: { ...write.profile, version: actual + 1 }, expectedVersion: actual };
}

function readsThenProfiles(
  { kind: a }: { readonly kind: string },
  { kind: b }: { readonly kind: string },
): number {
  const rank = (kind: string) => (kind.startsWith('read-') ? 0 : kind.endsWith('-profile') ? 1 : 2);
  return rank(a) - rank(b);
}

function counted(items: readonly ItemOutcome[]) {
  return { items, counts: countOutcomes(items) };
}

function ending(
  law: string,
  name: string,
  what: string,
  change: (items: readonly ItemOutcome[], plan: Plan) => ReturnType<typeof counted>,
): IntegratedMutant {
  return executing(law, name, what, (execute) => async (plan, options) => {
    const end = await execute(plan, options);
    return end && change(end.items, plan);
  });
}

function planning(law: string, name: string, what: string, change: (plan: Plan) => Plan): IntegratedMutant {
  return executing(law, name, what, (execute) => (plan, options) => execute(change(plan), options));
}

function executing(
  law: string,
  name: string,
  what: string,
  change: (execute: ExecutePlan, ports: RunPorts) => ExecutePlan,
): IntegratedMutant {
  return mutant(law, name, what, (subject) => (ports) => change(subject.executorOver(ports), ports));
}

function withDirectory(
  law: string,
  name: string,
  what: string,
  change: (directory: Directory) => Partial<Directory>,
): IntegratedMutant {
  return mutant(law, name, what, (subject) => ({ directory, ...ports }) => {
    return subject.executorOver({ ...ports, directory: { ...directory, ...change(directory) } });
  });
}

function withProfiles(
  law: string,
  name: string,
  what: string,
  change: (profiles: ProfileStore) => Partial<ProfileStore>,
): IntegratedMutant {
  return mutant(law, name, what, (subject) => ({ profiles, ...ports }) => {
    return subject.executorOver({ ...ports, profiles: { ...profiles, ...change(profiles) } });
  });
}

function mutant(
  law: string,
  name: string,
  what: string,
  over: (subject: IntegratedRunSubject) => IntegratedRunSubject['executorOver'],
): IntegratedMutant {
  const open = opening((subject) => ({ executorOver: over(subject) }));
  return { id: `${law}/${name}`, what, open, expectedToBeKilledBy: [law] };
}

function opening(
  faulty: (subject: IntegratedRunSubject) => Partial<IntegratedRunSubject>,
): Open<IntegratedRunSubject> {
  return async () => {
    const { subject, close } = await openIntegrated();
    return { subject: { ...subject, ...faulty(subject) }, close };
  };
}
