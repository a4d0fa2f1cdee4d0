import type { Lifecycle, PlanTarget, UserProfile } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const {
  afterTransition,
  isAfter,
  managementForbids,
  matchesProfile,
  matchesRow,
  planApply,
  planChangeLifecycle,
  planEditDirectory,
  planReinstate,
  planResync,
  planSuspend,
  stepProfile,
  transitionRules,
} = coreSubject;

export const lifecycleMutants: readonly CoreMutant[] = [
  mutant('lifecycle.transitions', 'one-flag', 'to lift one condition lifts all', {
    afterTransition: (lifecycle, transition) =>
      transitionRules[transition].makes === 'lifted' ? undefined : afterTransition(lifecycle, transition),
  }),
  mutant('lifecycle.transitions', 'trace-stays', 'an active user has conditions, of which there are none', {
    afterTransition: (lifecycle, transition) => afterTransition(lifecycle, transition) ?? {},
  }),
  mutant('lifecycle.transitions', 'enabled-by-unlocking', 'the table lifts another condition than it sets', {
    transitionRules: { ...transitionRules, enable: transitionRules.unlock },
  }),
  mutant('lifecycle.transitions', 'never-there', 'a transition never takes itself for made', {
    isAfter: (lifecycle, transition) => lifecycle !== undefined && isAfter(lifecycle, transition),
  }),
  mutant('lifecycle.left-alone', 'deleted-applied-to', 'an apply does not ask whether somebody is deleted', {
    planApply: (request) => planApply({ ...request, targets: request.targets.map(alive) }),
  }),
  mutant('lifecycle.left-alone', 'deleted-resynced', 'a resync refreshes those deleted', {
    planResync: (request) =>
      planResync({
        ...request,
        rows: request.rows.map((row) =>
          row.presence === 'both' ? { ...row, profile: without(row.profile, 'deleted') } : row,
        ),
      }),
  }),
  mutant('lifecycle.left-alone', 'suspended-assigned', 'security profiles of those suspended are assigned', {
    planEditDirectory: (request) =>
      planEditDirectory({
        ...request,
        targets: request.targets.map((target) =>
          target.kind === 'profile' ? { ...target, profile: without(target.profile, 'suspended') } : target,
        ),
      }),
  }),
  mutant('lifecycle.left-alone', 'steps-trust-plans', 'a step does not ask what holds of the user', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current && without(current, 'deleted')),
  }),
  mutant('lifecycle.left-alone', 'memory-deleted', 'a forged deletion forgets what is to be put back', {
    stepProfile: (context, step, current) =>
      stepProfile(
        context,
        step,
        current && step.kind === 'delete-profile' ? without(current, 'suspended') : current,
      ),
  }),
  mutant('lifecycle.left-alone', 'absence-believed', 'who is gone is told by the plan alone', {
    stepProfile: ({ directoryUser, ...context }, step, current) => {
      const forgets = step.kind === 'delete-profile' || step.kind === 'change-lifecycle';
      const steps = [{ kind: 'read-directory-user', fields: [] } as const, ...context.item.steps];
      return forgets
        ? stepProfile(
            { ...context, directoryUser: undefined, item: { ...context.item, steps } },
            step,
            current,
          )
        : stepProfile({ ...context, directoryUser }, step, current);
    },
  }),
  mutant('lifecycle.left-alone', 'taken-over', 'what is taken over after a write is not asked for', {
    stepProfile: (context, step, current) =>
      stepProfile(
        context,
        step,
        current && step.kind === 'refresh-profile' && context.plan.action.kind === 'edit-directory'
          ? without(current, 'deleted')
          : current,
      ),
  }),
  mutant('lifecycle.put-back', 'forgotten-first', 'what was there is forgotten before it is put back', {
    planReinstate: (request) => {
      const plan = planReinstate(request);
      const items = plan.items.map((item) => {
        const [own, others] = [true, false].map((wanted) =>
          item.steps.filter(({ kind }) => (kind === 'change-lifecycle') === wanted),
        );
        return { ...item, steps: [...own!, ...others!] };
      });
      return { ...plan, items };
    },
  }),
  mutant('lifecycle.put-back', 'swapped-first', 'the swap comes before the memory of what was there', {
    planSuspend: (request) => {
      const plan = planSuspend(request);
      const items = plan.items.map((item) => {
        const at = item.steps.findIndex(({ kind }) => kind === 'change-lifecycle');
        const own = item.steps[at];
        if (own === undefined) return item;
        const others = item.steps.toSpliced(at, 1);
        return { ...item, steps: others.toSpliced(2, 0, own) };
      });
      return { ...plan, items };
    },
  }),
  mutant('lifecycle.put-back', 'one-put-back', 'only the first of several security profiles is put back', {
    planReinstate: (request) =>
      planReinstate({
        ...request,
        targets: request.targets.map((target) => remembering(target, (ids) => ids.slice(0, 1))),
      }),
  }),
  mutant('lifecycle.remembered', 'remembered-again', 'another suspension remembers anew', {
    stepProfile: (context, step, current) =>
      stepProfile(
        context,
        step,
        current && step.kind === 'change-lifecycle' && context.directoryUser !== undefined
          ? without(current, 'suspended')
          : current,
      ),
    planSuspend: (request) =>
      planSuspend({
        ...request,
        targets: request.targets.map((target) =>
          target.kind === 'profile' ? { ...target, profile: without(target.profile, 'suspended') } : target,
        ),
      }),
  }),
  mutant('lifecycle.listed', 'deleted-listed', 'listings show those deleted', {
    matchesProfile: ({ profile, beneath }, filter) =>
      matchesProfile({ profile: without(profile, 'deleted'), beneath }, filter),
  }),
  mutant('lifecycle.listed', 'gravest-alone', 'somebody disabled and locked is not found as locked', {
    matchesProfile: (standing, filter) =>
      matchesProfile(standing, filter) &&
      (filter.lifecycle === undefined ||
        filter.lifecycle.includes(coreSubject.lifecycleState(standing.profile))),
  }),
  mutant('lifecycle.listed', 'view-shows-deleted', 'the view of who exists leaves nobody out', {
    matchesRow: (row, filter, context) =>
      matchesRow(row, { ...filter, lifecycle: undefined }, context) ||
      matchesRow(row, { ...filter, lifecycle: ['deleted'] }, context),
  }),
  mutant('management.rules', 'no-own-rules', 'the rules of the host are not asked', {
    planChangeLifecycle: (request) => planChangeLifecycle({ ...request, outside: undefined }),
  }),
  mutant('management.rules', 'rules-for-all', 'the rule of one system is that of all', {
    planChangeLifecycle: (request) => {
      const [rule = []] = Object.values(request.outside ?? {});
      const isRuled = request.outside !== undefined && Object.keys(request.outside).length > 0;
      return planChangeLifecycle(isRuled ? { ...request, outside: { scim: rule } } : request);
    },
  }),
  mutant('management.rules', 'default-on-top', 'what is forbidden by default stays so', {
    managementForbids: (management, action, rules) =>
      managementForbids(management, action, rules) ?? managementForbids(management, action),
  }),
];

function without({ lifecycle, ...profile }: UserProfile, condition: keyof Lifecycle): UserProfile {
  const { [condition]: _, ...others } = lifecycle ?? {};
  return Object.keys(others).length === 0 ? profile : { ...profile, lifecycle: others };
}

function alive(target: PlanTarget): PlanTarget {
  return target.kind === 'profile' ? { ...target, profile: without(target.profile, 'deleted') } : target;
}

type Ids = NonNullable<Lifecycle['suspended']>['securityProfileIds'];

function remembering(target: PlanTarget, change: (ids: Ids) => Ids): PlanTarget {
  const suspended = target.kind === 'profile' ? target.profile.lifecycle?.suspended : undefined;
  if (target.kind !== 'profile' || suspended === undefined) return target;
  const securityProfileIds = change(suspended.securityProfileIds);
  const lifecycle = { ...target.profile.lifecycle, suspended: { securityProfileIds } };
  return { ...target, profile: { ...target.profile, lifecycle } };
}
