import {
  clear,
  set,
  type ChangeableFields,
  type Changes,
  type Identity,
  type RoutingProfileId,
  type Tag,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { changesIn, looseChanges } from '../apply/some-action.js';
import { somePolicy } from '../apply/some-standing.js';
import { shownAs } from '../law/shown-as.js';
import type { PlanCase, PlanIntent } from './plan-case.js';
import { showPlanCase } from './show-plan-case.js';
import { someEnvironment, type Environment } from './some-environment.js';

/** Any action on any environment. */
export const somePlanCase: fc.Arbitrary<PlanCase> = planCaseOf(
  fc.oneof(
    { arbitrary: looseApply(), weight: 3 },
    { arbitrary: looseEdit(), weight: 2 },
    { arbitrary: looseDirectoryEdit(), weight: 2 },
    { arbitrary: looseDeletion(), weight: 1 },
    { arbitrary: fc.constant<LooseIntent>(() => ({ kind: 'resync' })), weight: 1 },
  ),
);

/** An apply on any environment. */
export const someApplyCase: fc.Arbitrary<PlanCase> = planCaseOf(looseApply());

/** An intent that is still to be told its environment. */
type LooseIntent = (environment: Environment) => PlanIntent;

function planCaseOf(intents: fc.Arbitrary<LooseIntent>): fc.Arbitrary<PlanCase> {
  return fc
    .record({ environment: someEnvironment, loose: intents })
    .map(({ environment, loose }) => shownAs({ environment, intent: loose(environment) }, showPlanCase));
}

function looseApply(): fc.Arbitrary<LooseIntent> {
  return fc
    .record({
      index: fc.nat(2),
      overrides: somePolicy,
      promote: fc.constantFrom('include' as const, 'refuse' as const),
    })
    .map(({ index, ...rest }) => ({ versions }) => ({ kind: 'apply', template: versions[index]!, ...rest }));
}

function looseEdit(): fc.Arbitrary<LooseIntent> {
  const identity: fc.Arbitrary<Changes<Identity>> = fc.constantFrom<Changes<Identity>>(
    {},
    {},
    { firstName: set('Ann') },
    { firstName: clear },
    { email: set('a@x.org'), lastName: set('Lee') },
  );
  return fc
    .record({ changes: looseChanges, identity })
    .map(({ changes, identity: names }) => ({ catalog }) => ({
      kind: 'edit',
      changes: { ...changesIn(catalog, changes), identity: names },
    }));
}

function looseDirectoryEdit(): fc.Arbitrary<LooseIntent> {
  return fc
    .constantFrom<Changes<ChangeableFields>>(
      { routingProfileId: set('r1' as RoutingProfileId) },
      { tags: set<readonly Tag[]>([{ key: 'k', value: 'v' }]) },
      { tags: clear, firstName: set('Ann') },
      { firstName: set('Ann'), lastName: set('Lee'), routingProfileId: set('r2' as RoutingProfileId) },
      { firstName: set('Ann'), lastName: set('Lee') },
      { firstName: set('Ann'), email: set('a@x.org') },
    )
    .map((changes) => () => ({ kind: 'edit-directory', changes }));
}

function looseDeletion(): fc.Arbitrary<LooseIntent> {
  return fc
    .constantFrom('here' as const, 'here-and-directory' as const)
    .map((from) => () => ({ kind: 'delete', from }));
}
