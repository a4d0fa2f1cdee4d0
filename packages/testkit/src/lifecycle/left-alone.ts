import {
  instantOf,
  refOf,
  set,
  type Plan,
  type PlanAction,
  type ProfileId,
  type ProfileStep,
  type SecurityProfileId,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { userOf } from '../directory/some-directory-user.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { PlanCase } from '../plan/plan-case.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import { versionAmong, type Environment } from '../plan/some-environment.js';
import { someHeldCase, somePlanCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';
import type { LifecycleSubject } from './lifecycle-subject.js';

export const leftAlone = defineLaw({
  id: 'lifecycle.left-alone',
  statement:
    'Somebody deleted is left alone by every plan but one to restore or to delete for ever, and somebody suspended keeps the security profiles of the suspension and the profile that remembers: no planner has a step for it, and no step is done even where a plan was forged.',
  classes: [
    'deleted',
    'suspended',
    'restored',
    'deleted for ever',
    'forged',
    'forged deletion of who remembers',
    'forged end of a suspension',
  ],
  input: fc.oneof(somePlanCase, someHeldCase),
  holds: (subject: LifecycleSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items ?? []) {
      const { profile } = userOfItem(planCase, rows, item);
      if (profile === undefined) continue;
      const forbidden = forbiddenFor(profile, planCase);
      if (forbidden !== undefined) cover(forbidden);
      demand(
        forbidden === undefined || item.steps.length === 0,
        `${item.loginName} is ${forbidden}, and planned for`,
      );
      if (profile.lifecycle?.deleted !== undefined && item.steps.length > 0)
        cover(planCase.intent.kind === 'delete' ? 'deleted for ever' : 'restored');
      for (const step of item.steps) {
        const action = subject.actionOfStep(plan!.action, step);
        const isForbidden = action !== undefined && subject.lifecycleForbids(profile.lifecycle, action);
        demand(
          isForbidden === undefined || isForbidden === false,
          `${item.loginName} is planned for against the table`,
        );
      }
    }
    for (const profile of planCase.environment.world.profiles) {
      for (const [action, step] of forgeries(planCase.environment)) {
        const conditions = { ...profile.lifecycle, deleted: true } as const;
        const current: UserProfile = { ...profile, management: { kind: 'here' }, lifecycle: conditions };
        const write = doForged(subject, planCase.environment, plan, action, step, current);
        if (write.isOk() && write.value === undefined) continue;
        cover('forged');
        demand(
          write.isErr() && write.error.outcome === 'refused',
          `${step.kind} of somebody deleted is done`,
        );
      }
      const { deleted: _, ...others } = profile.lifecycle ?? {};
      if (others.suspended === undefined) continue;
      cover('forged deletion of who remembers');
      const current: UserProfile = { ...profile, management: { kind: 'here' }, lifecycle: others };
      for (const from of ['here', 'here-and-directory'] as const) {
        const deletion = { kind: 'delete', from } as const;
        const step = { kind: 'delete-profile' } as const;
        const write = doForged(subject, planCase.environment, plan, deletion, step, current);
        demand(write.isErr() && write.error.outcome === 'refused', 'what is to be put back is forgotten');
      }
      if (current.link === undefined) continue;
      cover('forged end of a suspension');
      const reinstate = { kind: 'change-lifecycle', transition: 'reinstate' } as const;
      const step = { kind: 'change-lifecycle' } as const;
      const write = doForged(subject, planCase.environment, plan, reinstate, step, current, 'not read');
      demand(write.isErr(), 'what nobody has put back is forgotten');
    }
  },
});

/** The condition that speaks against a plan, said once more from the words of the rules. */
function forbiddenFor({ lifecycle }: UserProfile, { intent }: PlanCase): 'deleted' | 'suspended' | undefined {
  const isDeletion = intent.kind === 'delete';
  const isRestoring = intent.kind === 'change-lifecycle' && intent.transition === 'restore';
  if (lifecycle?.deleted !== undefined && !isDeletion && !isRestoring) return 'deleted';
  if (lifecycle?.suspended === undefined) return undefined;
  const takesAway =
    (intent.kind === 'edit-directory' && intent.changes.securityProfileIds !== undefined) ||
    intent.kind === 'create-in-directory' ||
    (isDeletion && intent.from === 'here');
  return takesAway ? 'suspended' : undefined;
}

/** Steps that a document may hold, whoever wrote it, each in a plan that could have it. */
function forgeries({ versions }: Environment): readonly (readonly [PlanAction, ProfileStep])[] {
  const template = refOf(versions[1]!);
  const change = {
    kind: 'change-profile',
    changes: { identity: { firstName: set('Forged') } },
    secrets: [],
  } as const;
  const transition = { kind: 'change-lifecycle' } as const;
  const securityProfileId = 'forged' as SecurityProfileId;
  const apply = {
    templateName: 'forged',
    overrides: 'overwrite',
    promote: 'refuse',
    initialValues: {},
  } as const;
  return [
    [{ kind: 'edit' }, change],
    [{ kind: 'maintain' }, change],
    [{ kind: 'apply', template, ...apply }, { kind: 'apply-template' }],
    [{ kind: 'resync' }, { kind: 'refresh-profile' }],
    [{ kind: 'confirm-link' }, { kind: 'refresh-profile' }],
    [{ kind: 'edit-directory' }, { kind: 'refresh-profile' }],
    [{ kind: 'change-lifecycle', transition: 'lock' }, transition],
    [{ kind: 'change-lifecycle', transition: 'enable' }, transition],
    [{ kind: 'change-lifecycle', transition: 'suspend', securityProfileId }, transition],
    [
      { kind: 'change-management', management: { kind: 'outside', system: 'forged' } },
      { kind: 'change-management' },
    ],
  ];
}

function doForged(
  subject: LifecycleSubject,
  { catalog, origin, versions }: Environment,
  plan: Plan | undefined,
  action: PlanAction,
  step: ProfileStep,
  current: UserProfile,
  there: 'read' | 'not read' = 'read',
) {
  const { name } = current.login;
  const login = current.link?.login ?? current.login;
  const forged: Plan = {
    formatVersion: 1,
    origin,
    diffs: [],
    items: [],
    cost: { calls: {}, seconds: 0 },
    ...plan,
    action,
  };
  const id = current.link?.id ?? 'there';
  const context = {
    catalog,
    plan: forged,
    item: { loginName: name, profileId: current.id, saw: {}, changes: [], steps: [step] },
    versionOf: versionAmong(versions),
    secretOf: () => undefined,
    directoryUser:
      there === 'read' ? userOf(id, login, { securityProfileIds: ['s1' as SecurityProfileId] }) : undefined,
    now: instantOf(0),
    newProfileId: () => 'new' as ProfileId,
  };
  return subject.stepProfile(context, step, current);
}
