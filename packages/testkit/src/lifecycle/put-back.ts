import { sameField, type SecurityProfileId } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { someEnvironment } from '../plan/some-environment.js';
import type { LifecycleSubject } from './lifecycle-subject.js';
import { afterPlan, suspendable } from './suspensions.js';

const none = 'none' as SecurityProfileId;

export const putBack = defineLaw({
  id: 'lifecycle.put-back',
  statement:
    'Suspended, a user has the one security profile that is given; reinstated, exactly those from before, and what else is on the profile stays – also where either broke off after any step and was planned again.',
  classes: [
    'suspended before',
    'active before',
    'broke off',
    'ran through',
    'several security profiles',
    'other conditions',
  ],
  input: fc.record({
    environment: someEnvironment,
    cuts: fc.tuple(fc.nat(4), fc.nat(4)),
  }),
  holds: (subject: LifecycleSubject, { environment, cuts: [first, second] }, cover) => {
    for (const start of suspendable(subject, environment)) {
      const { suspended, ...others } = start.profile?.lifecycle ?? {};
      const had = suspended?.securityProfileIds ?? start.user?.fields.securityProfileIds ?? [];
      cover(suspended === undefined ? 'active before' : 'suspended before');
      cover(first < 4 || second < 4 ? 'broke off' : 'ran through');
      if (had.length > 1) cover('several security profiles');
      if (Object.keys(others).length > 0) cover('other conditions');
      const begun = afterPlan(subject, environment, start, none, first);
      const away = afterPlan(subject, environment, begun, none);
      demandEqual(
        away.user?.fields.securityProfileIds,
        [none],
        'a suspended user has other security profiles',
      );
      demandEqual(
        away.profile?.lifecycle,
        { ...others, suspended: { securityProfileIds: had } },
        'other conditions hold',
      );
      const ending = afterPlan(subject, environment, away, 'reinstate', second);
      const back = afterPlan(subject, environment, ending, 'reinstate');
      demand(
        sameField('securityProfileIds', back.user?.fields.securityProfileIds, had),
        'others are put back',
      );
      demandEqual(back.profile?.lifecycle ?? {}, others, 'other conditions hold afterwards');
      const { configuration, management, login } = start.profile!;
      const { profile } = back;
      demandEqual(
        [profile?.configuration, profile?.management, profile?.login],
        [configuration, management, login],
        'more has changed',
      );
    }
  },
});
