import type { Management, SecurityProfileId } from '@rollcall/core';
import * as fc from 'fast-check';
import { someProfileTransition } from '../lifecycle/some-lifecycle.js';
import type { LooseIntent } from './loose-intent.js';
import type { PlanIntent } from './plan-case.js';

const ids = (...names: readonly string[]) => names as readonly SecurityProfileId[];

/** A condition is to be set or lifted; the security profile of a suspension may be one that users have anyway. */
export const looseTransition: fc.Arbitrary<LooseIntent> = fc
  .oneof(
    {
      arbitrary: someProfileTransition.map(
        (transition): PlanIntent => ({ kind: 'change-lifecycle', transition }),
      ),
      weight: 3,
    },
    {
      arbitrary: fc
        .constantFrom(...ids('none', 's1', 's2'))
        .map((securityProfileId): PlanIntent => ({ kind: 'suspend', securityProfileId })),
      weight: 3,
    },
    {
      arbitrary: fc
        .constantFrom(ids('s1', 's2', 's3'), ids('s1', 's2', 's3'), ids('s1'))
        .map((securityProfileIds): PlanIntent => ({ kind: 'reinstate', securityProfileIds })),
      weight: 5,
    },
  )
  .map((intent) => () => intent);

/** Profiles are to be handed over, or taken back. */
export const looseHandover: fc.Arbitrary<LooseIntent> = fc
  .constantFrom<Management>(
    { kind: 'here' },
    { kind: 'outside', system: 'scim' },
    { kind: 'outside', system: 'other' },
  )
  .map((management) => () => ({ kind: 'change-management', management }));
