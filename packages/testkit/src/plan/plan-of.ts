import {
  documentedLoginNameLimits,
  lifecycleState,
  ok,
  type ConfirmLinkError,
  type ExistenceRow,
  type IncompleteRead,
  type KnownLogins,
  type OutsideRules,
  type Plan,
  type PlanTarget,
  type Result,
} from '@rollcall/core';
import type { World } from '../existence/some-world.js';
import { oneCallPerStep, versionAmong } from './some-environment.js';
import type { PlanSubject } from './plan-subject.js';
import type { PlanCase } from './plan-case.js';
import { changesOf } from './wanted.js';

/** The rows of the case’s environment. */
export function rowsOf(
  { existence }: PlanSubject,
  { environment: { origin, world } }: Pick<PlanCase, 'environment'>,
): readonly ExistenceRow[] {
  const { users, profiles, completeness } = world;
  return existence({ origin, directory: { users, completeness }, profiles }).rows;
}

/** The plan of an intent for these rows; `undefined` where there can be none: the read has to be complete, or the pair is none. */
export function planOf(
  subject: PlanSubject,
  planCase: PlanCase,
  rows: readonly ExistenceRow[],
  outside?: OutsideRules,
): Plan | undefined {
  const plan = planned(subject, planCase, rows, outside);
  return plan.isOk() ? plan.value : undefined;
}

/** What planning an intent for these rows comes to. */
export function planned(
  subject: PlanSubject,
  { environment, intent }: PlanCase,
  rows: readonly ExistenceRow[],
  outside?: OutsideRules,
): Result<Plan, IncompleteRead | ConfirmLinkError> {
  const { origin, catalog, versions, world, identityType } = environment;
  const { completeness } = world;
  const context = { origin, catalog, manifest: oneCallPerStep, outside };
  const rules = { identityType, loginNames: documentedLoginNameLimits };
  const targets: readonly PlanTarget[] = [
    ...rows.map(subject.targetOfRow),
    { kind: 'unknown', loginName: 'nobody' },
  ];
  const versionOf = versionAmong(versions);
  switch (intent.kind) {
    case 'create': {
      const { users } = intent;
      return subject.planCreate({ ...context, users, known: knownIn(world), rules, completeness });
    }
    case 'apply':
      return ok(subject.planApply({ ...context, ...intent, targets, versionOf }));
    case 'edit':
    case 'maintain': {
      const edits = targets.map((target) => {
        const id = target.kind === 'profile' ? target.profile.id : undefined;
        return { target, changes: changesOf(environment, intent, id) };
      });
      const owner = intent.kind === 'edit' ? identityType : undefined;
      return ok(subject.planEdit({ ...context, action: intent.kind, edits, versionOf, identityType: owner }));
    }
    case 'edit-directory':
      return ok(subject.planEditDirectory({ ...context, targets, changes: intent.changes, identityType }));
    case 'create-in-directory': {
      const { fields } = intent;
      return subject.planCreateInDirectory({
        ...context,
        rules,
        targets,
        fields,
        known: knownIn(world),
        completeness,
      });
    }
    case 'delete':
      return subject.planDelete({ ...context, targets, from: intent.from, completeness });
    case 'resync':
      return ok(subject.planResync({ ...context, rows }));
    case 'confirm-link':
      return subject.planConfirmLink({ ...context, rows, pair: intent.pair });
    case 'change-lifecycle':
      return ok(subject.planChangeLifecycle({ ...context, ...intent, targets }));
    case 'suspend':
      return ok(subject.planSuspend({ ...context, ...intent, targets }));
    case 'reinstate': {
      const securityProfiles = intent.securityProfileIds.map((id) => ({ id, name: id }));
      return ok(subject.planReinstate({ ...context, targets, references: { securityProfiles } }));
    }
    case 'change-management':
      return ok(subject.planChangeManagement({ ...context, ...intent, targets }));
    default:
      return intent satisfies never;
  }
}

function knownIn({ users, profiles }: World): KnownLogins {
  return {
    stateOfProfile: (key) => {
      const found = profiles.find(({ login }) => login.key === key);
      return found && lifecycleState(found);
    },
    directoryUsers: (key) => users.filter(({ login }) => login.key === key),
  };
}
