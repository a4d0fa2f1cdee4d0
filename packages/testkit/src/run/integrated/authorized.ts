import {
  set,
  type DirectoryUser,
  type HierarchyGroupId,
  type Plan,
  type PlanItem,
  type Step,
  type UserProfile,
} from '@rollcall/core';
import { guardedActions, parseAccess, type GuardedAction } from '@rollcall/core/authorization';
import * as fc from 'fast-check';
import { oneEach } from '../../authorization/one-permission-each.js';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { planFor } from './plan-for.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, profilesIn, settle, someGround } from './some-ground.js';
import { callsFor, isWrite, watchedPorts, type SeenCall } from './watched-ports.js';

const groups = [undefined, 'h1', 'h2', 'h3'] as const;
const lines: Readonly<Record<string, readonly string[]>> = { h1: ['h1'], h2: ['h2'], h3: ['h3', 'h1'] };

export const authorizedRun = defineLaw({
  id: 'integrated.authorized',
  state: 'stateful',
  statement:
    'A plan that somebody else made is run for an actor user by user: nothing is written for whom a permission is missing, who is out of scope as read then – the group and all below – or would be put there, and the item says so; everybody else is as for the host.',
  classes: [
    'permission missing',
    'out of scope',
    'moved out since planned',
    'moved in since planned',
    'below the group',
    'written in scope',
    'made in scope',
    'put out of scope',
  ],
  input: fc.record({
    ground: someGround,
    places: fc.array(fc.constantFrom(...groups), { minLength: 3, maxLength: 3 }),
    moves: fc.array(fc.constantFrom('stays' as const, ...groups), { minLength: 3, maxLength: 3 }),
    scope: fc.constantFrom('all' as const, 'h1', 'h1', 'h2', 'h3'),
    lacking: fc.constantFrom(undefined, undefined, 0, 1, 2),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, places, moves, scope, lacking: which }, cover) => {
    const { console, ports } = subject;
    const versions = await settle(subject, ground.environment);
    const place = (where: readonly (string | undefined)[]) => {
      for (const [index, { id }] of console.users().entries()) {
        const group = where[index % 3];
        if (group === 'stays') continue;
        console.change(id, {
          hierarchyGroupId: group === undefined ? { kind: 'clear' } : set(group as HierarchyGroupId),
        });
      }
    };
    place(places);
    const host = subject.executorOver(ports);
    await host((await planFor(subject, versions, { kind: 'resync' }))!);
    const made = await planFor(subject, versions, ground.wish);
    if (made === undefined) return;
    const plan = withPlaces(made, places);
    const needed = guardedActions.filter((action) => plan.items.some((item) => isFor(plan, item, action)));
    const lacking = which === undefined ? undefined : needed[which % Math.max(needed.length, 1)];
    const planned = new Map(console.users().map((user) => [user.id as string, user.fields.hierarchyGroupId]));
    place(moves);
    const users = console.users();
    const profiles = await profilesIn(subject);
    const reaches = (group: string | undefined) =>
      scope === 'all' || (group !== undefined && lines[group]!.includes(scope));
    const calls: SeenCall[] = [];
    const held = guardedActions.filter((action) => action !== lacking);
    const actor = oneEach(
      { parseAccess },
      held,
      scope === 'all' ? {} : { hierarchyGroups: [scope as HierarchyGroupId] },
    );
    const end = await subject.executorFor(watchedPorts(ports, calls), { actor })(plan, everythingGiven);
    for (const [index, item] of plan.items.entries()) {
      if (item.steps.length === 0) continue;
      const ended = end!.items[index]!;
      const code = 'reason' in ended ? ended.reason.code : undefined;
      const isWritten = callsFor(item, calls).some((call) => isWrite(call) && call.code === 'ok');
      const isDenied = code === 'not-permitted' || code === 'out-of-scope';
      demand(
        !isDenied || (!isWritten && ended.outcome === 'refused'),
        `${item.loginName} is ${code}, and written`,
      );
      if (lacking !== undefined && isFor(plan, item, lacking)) {
        cover('permission missing');
        demand(code === 'not-permitted', `${item.loginName} is ${ended.outcome} ${code} without ${lacking}`);
        continue;
      }
      if (code === 'not-permitted') continue;
      const was = placesOf(item, profiles, users);
      const isIn = was.every(reaches);
      const isKept = destinationsOf(item).every(reaches);
      if (scope !== 'all' && item.directoryId !== undefined && readsThere(item)) {
        const before = reaches(planned.get(item.directoryId));
        const now = reaches(users.find(({ id }) => id === item.directoryId)?.fields.hierarchyGroupId);
        if (before !== now) cover(now ? 'moved in since planned' : 'moved out since planned');
      }
      if (!isIn) cover('out of scope');
      else if (!isKept) cover('put out of scope');
      if (isWritten && scope !== 'all') cover(isNew(item) ? 'made in scope' : 'written in scope');
      if (isWritten && scope === 'h1' && was.includes('h3')) cover('below the group');
      demand(
        (code === 'out-of-scope') === !(isIn && isKept),
        `${item.loginName} in ${was.join()} is ${ended.outcome} ${code} for ${scope}`,
      );
    }
  },
});

/** The same plan, which puts those who are made in the directory into groups. */
function withPlaces(plan: Plan, places: readonly (string | undefined)[]): Plan {
  const items = plan.items.map((item, index): PlanItem => {
    const group = places[index % 3];
    const steps = item.steps.map((step): Step => {
      if (step.kind !== 'create-directory-user' || group === undefined) return step;
      const fields = { ...step.user.fields, hierarchyGroupId: group as HierarchyGroupId };
      return { ...step, user: { ...step.user, fields } };
    });
    return { ...item, steps };
  });
  return { ...plan, items };
}

function isNew({ steps }: PlanItem): boolean {
  return steps.some((step) => step.kind === 'create-profile' && step.from === 'plan');
}

function readsThere({ steps }: PlanItem): boolean {
  return steps.some(({ kind }) => kind === 'read-directory-user');
}

/** The groups in which the user of an item is, as far as the run reads it: of two who are not one, those of both. */
function placesOf(
  item: PlanItem,
  profiles: readonly UserProfile[],
  users: readonly DirectoryUser[],
): readonly (string | undefined)[] {
  if (isNew(item)) return [];
  const isPromoted = item.steps.some(({ kind }) => kind === 'create-profile');
  const profile = profiles.find(({ id, login }) =>
    isPromoted ? login.name === item.loginName : id === item.profileId,
  );
  const user = readsThere(item) ? users.find(({ id }) => id === item.directoryId) : undefined;
  const here = profile?.mirror?.fields.hierarchyGroupId;
  if (user === undefined) return [here];
  const there = user.fields.hierarchyGroupId;
  if (profile === undefined) return [there];
  const isOne =
    profile.link === undefined ? profile.login.key === user.login.key : profile.link.id === user.id;
  return isOne ? [there] : [there, here];
}

/** Where an item puts its user: nowhere, if it is made in no directory. */
function destinationsOf(item: PlanItem): readonly (string | undefined)[] {
  const moved = item.steps.flatMap((step): readonly (string | undefined)[] => {
    if (step.kind === 'create-directory-user') return [step.user.fields.hierarchyGroupId];
    const intent = step.kind === 'update-directory-user' ? step.change.fields.hierarchyGroupId : undefined;
    if (intent === undefined) return [];
    return [intent.kind === 'set' ? intent.value : undefined];
  });
  return moved.length === 0 && isNew(item) ? [undefined] : moved;
}

/** Whether an item is certain to need the permission for an action. */
function isFor({ action }: Plan, { steps }: PlanItem, needed: GuardedAction): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case 'create-profile':
        return needed === (step.from === 'plan' ? 'create' : 'promote');
      case 'apply-template':
        return needed === 'apply';
      case 'change-profile':
        return needed === (isMaintenance(action, step) ? 'maintain' : 'edit');
      case 'change-lifecycle':
        return action.kind === 'change-lifecycle' && needed === action.transition;
      case 'change-management':
        return needed === 'change-management';
      case 'delete-profile':
        return needed === 'delete';
      case 'create-directory-user':
        return needed === 'create-in-directory';
      case 'delete-directory-user':
        return needed === 'delete-everywhere';
      case 'update-directory-user':
        return needed === 'assign-hierarchy' && step.change.group === 'hierarchy';
      case 'refresh-profile':
        return needed === action.kind && (action.kind === 'resync' || action.kind === 'confirm-link');
      case 'read-directory-user':
        return false;
      default:
        return step satisfies never;
    }
  });
}

/** Bulk maintain is of user-scoped values alone. */
function isMaintenance(
  { kind }: Plan['action'],
  { changes }: Extract<Step, { kind: 'change-profile' }>,
): boolean {
  return kind === 'maintain' && Object.keys(changes).every((part) => part === 'userValues');
}
