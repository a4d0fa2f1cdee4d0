import {
  set,
  type DirectoryUserId,
  type NewUser,
  type SecurityProfileId,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { somePolicy } from '../apply/some-standing.js';
import { userOf } from '../directory/some-directory-user.js';
import { shownAs } from '../law/shown-as.js';
import { loginOf } from '../login/some-login.js';
import { looseConfirmation } from './loose-confirmation.js';
import { looseCreation, looseCreationInDirectory, someNewUserIn } from './loose-creation.js';
import { looseDirectoryEdit } from './loose-directory-edit.js';
import { looseEdit, looseMaintenance } from './loose-edit.js';
import type { LooseIntent } from './loose-intent.js';
import { looseHandover, looseTransition } from './loose-transition.js';
import type { PlanCase } from './plan-case.js';
import { showPlanCase } from './show-plan-case.js';
import { someEnvironment, type Environment } from './some-environment.js';

const looseApply: fc.Arbitrary<LooseIntent> = fc
  .record({
    index: fc.nat(2),
    overrides: somePolicy,
    promote: fc.constantFrom('include' as const, 'refuse' as const),
  })
  .map(({ index, ...rest }) => ({ versions }) => ({ kind: 'apply', template: versions[index]!, ...rest }));

const looseDeletion: fc.Arbitrary<LooseIntent> = fc
  .constantFrom('here' as const, 'here-and-directory' as const)
  .map((from) => () => ({ kind: 'delete', from }));

const someLooseIntent = fc.oneof(
  { arbitrary: looseApply, weight: 4 },
  { arbitrary: looseEdit, weight: 3 },
  { arbitrary: looseMaintenance, weight: 2 },
  { arbitrary: looseDirectoryEdit, weight: 3 },
  { arbitrary: looseCreation, weight: 4 },
  { arbitrary: looseCreationInDirectory, weight: 4 },
  { arbitrary: looseDeletion, weight: 2 },
  { arbitrary: fc.constant<LooseIntent>(() => ({ kind: 'resync' })), weight: 2 },
  { arbitrary: looseConfirmation, weight: 2 },
  { arbitrary: looseTransition, weight: 5 },
  { arbitrary: looseHandover, weight: 1 },
);

/** Any action on any environment. */
export const somePlanCase: fc.Arbitrary<PlanCase> = planCaseOf(someLooseIntent);

/** An apply on any environment. */
export const someApplyCase: fc.Arbitrary<PlanCase> = planCaseOf(looseApply);

/**
 * Directory users to be made, for the profiles of an environment or with a profile, where one login is had by somebody else
 * there.
 */
export const someRivalCase: fc.Arbitrary<PlanCase> = planCaseOf(
  fc.oneof(looseCreationInDirectory, someNewUserIn.map(asRival)),
  (environment) => withRival(environment),
);

/** Any action on any environment in which everybody is maintained here, and most are deleted or suspended. */
export const someHeldCase: fc.Arbitrary<PlanCase> = planCaseOf(
  fc.oneof(
    someLooseIntent,
    fc.constant<LooseIntent>(() => ({ kind: 'change-lifecycle', transition: 'restore' })),
    fc.constant<LooseIntent>(() => ({
      kind: 'edit-directory',
      changes: { securityProfileIds: set(['s1', 's2'] as SecurityProfileId[]) },
    })),
  ),
  (environment) => withConditions(environment),
);

/** The forms of some users, filled in on any environment. */
export const someEditCase: fc.Arbitrary<PlanCase> = planCaseOf(looseEdit);

function planCaseOf(
  intents: fc.Arbitrary<LooseIntent>,
  arrange: (environment: Environment) => Environment = (environment) => environment,
): fc.Arbitrary<PlanCase> {
  return fc
    .record({ environment: someEnvironment.map(arrange), loose: intents })
    .map(({ environment, loose }) => shownAs({ environment, intent: loose(environment) }, showPlanCase));
}

const shared = loginOf('rival');

function asRival(newUserIn: (environment: Environment) => NewUser): LooseIntent {
  return (environment) => ({
    kind: 'create',
    users: [{ ...newUserIn(environment), loginName: shared.name }],
  });
}

/** An active profile was linked to somebody who is gone, and a user who is somebody else has its login. */
function withRival({ world, ...environment }: Environment): Environment {
  const { users, profiles } = world;
  const rival = userOf('rival', shared, {});
  const link = { id: 'gone' as DirectoryUserId, login: loginOf('before') };
  const [first, ...rest] = profiles;
  const owner = first && { ...activeHere(first), login: shared, link };
  return {
    ...environment,
    world: {
      users: [...users, rival],
      profiles: owner === undefined ? [] : [owner, ...rest],
      completeness: { complete: true },
    },
  };
}

/** Who was active is suspended, or deleted, by turns. */
function withConditions({ world, ...environment }: Environment): Environment {
  const suspended = { suspended: { securityProfileIds: ['s1' as SecurityProfileId] } };
  const profiles = world.profiles.map((profile, index) => {
    const lifecycle = profile.lifecycle ?? (index % 3 === 1 ? ({ deleted: true } as const) : suspended);
    return { ...profile, management: { kind: 'here' as const }, lifecycle };
  });
  return { ...environment, world: { ...world, profiles } };
}

function activeHere(held: UserProfile): UserProfile {
  const { lifecycle: _, ...profile } = held;
  return { ...profile, management: { kind: 'here' } };
}
