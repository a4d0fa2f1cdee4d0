import * as fc from 'fast-check';
import { somePolicy } from '../apply/some-standing.js';
import { shownAs } from '../law/shown-as.js';
import { looseConfirmation } from './loose-confirmation.js';
import { looseCreation, looseCreationInDirectory } from './loose-creation.js';
import { looseDirectoryEdit } from './loose-directory-edit.js';
import { looseEdit, looseMaintenance } from './loose-edit.js';
import type { LooseIntent } from './loose-intent.js';
import type { PlanCase } from './plan-case.js';
import { showPlanCase } from './show-plan-case.js';
import { someEnvironment } from './some-environment.js';

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

/** Any action on any environment. */
export const somePlanCase: fc.Arbitrary<PlanCase> = planCaseOf(
  fc.oneof(
    { arbitrary: looseApply, weight: 4 },
    { arbitrary: looseEdit, weight: 3 },
    { arbitrary: looseMaintenance, weight: 2 },
    { arbitrary: looseDirectoryEdit, weight: 3 },
    { arbitrary: looseCreation, weight: 3 },
    { arbitrary: looseCreationInDirectory, weight: 3 },
    { arbitrary: looseDeletion, weight: 1 },
    { arbitrary: fc.constant<LooseIntent>(() => ({ kind: 'resync' })), weight: 1 },
    { arbitrary: looseConfirmation, weight: 2 },
  ),
);

/** An apply on any environment. */
export const someApplyCase: fc.Arbitrary<PlanCase> = planCaseOf(looseApply);

function planCaseOf(intents: fc.Arbitrary<LooseIntent>): fc.Arbitrary<PlanCase> {
  return fc
    .record({ environment: someEnvironment, loose: intents })
    .map(({ environment, loose }) => shownAs({ environment, intent: loose(environment) }, showPlanCase));
}
