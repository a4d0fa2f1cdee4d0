import { sameConfiguration, type Configuration, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { someApplyCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';
import { configurationIn, looseConfiguration } from '../profile/some-configuration.js';
import { versionAmong } from '../plan/some-environment.js';

export const staleness = defineLaw({
  id: 'run.stale',
  statement:
    'A profile is as it was seen until a field that the steps read or write changes; other fields may change.',
  classes: ['secret overridden', 'read field changed', 'another field changed', 'managed elsewhere since'],
  input: fc.record({ planCase: someApplyCase, other: looseConfiguration }),
  holds: (subject: PlanSubject, { planCase, other }, cover) => {
    const { catalog, versions } = planCase.environment;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows)!;
    for (const item of plan.items.filter(({ apply }) => apply !== undefined)) {
      const profile = userOfItem(planCase, rows, item).profile!;
      const isSeen = (now: UserProfile) => subject.isProfileAsSeen(catalog, item, now);
      demand(isSeen(profile), 'what was read is not as it was seen');
      // A plan holds no digest of a secret value: the version stands for it, and every write counts that up.
      const isSecret = Object.keys(profile.configuration.overrides).some(
        (key) => catalog.setting(key)?.secret,
      );
      if (isSecret) cover('secret overridden');
      const renamed = { ...profile, identity: { lastName: 'New' }, version: profile.version + 1 };
      demand(isSeen(renamed) !== isSecret, 'a field that no step reads is looked at, or a secret one is not');
      cover('another field changed');
      cover('managed elsewhere since');
      demand(
        !isSeen({ ...profile, management: { kind: 'outside', system: 'other' } }),
        'its management is not looked at',
      );
      const { template } = profile.configuration;
      const changed = configurationIn(catalog, other, versionAmong(versions)(template));
      const next: Configuration = { ...changed, userValues: profile.configuration.userValues };
      if (sameConfiguration(next, profile.configuration)) continue;
      cover('read field changed');
      demand(
        !isSeen({ ...profile, configuration: next, version: profile.version + 1 }),
        'the change is not seen',
      );
    }
  },
});
