import { sameConfiguration, type Configuration, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { somePlanCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';
import { configurationIn, looseConfiguration } from '../profile/some-configuration.js';
import { versionAmong } from '../plan/some-environment.js';
import { partsRead, touchedProfiles } from './parts-read.js';
import { fieldsRead, touchedUsers } from './fields-read.js';

export const staleness = defineLaw({
  id: 'run.stale',
  statement:
    'A profile and a directory user are as they were seen until a field that the steps read or write changes; other fields may change.',
  classes: [
    'secret read',
    'apply',
    'edit',
    'maintain',
    'edit-directory',
    'create-in-directory',
    'delete',
    'confirm-link',
    'change-lifecycle',
    'suspend',
    'reinstate',
    'change-management',
    'another part changed',
    'directory field read',
    'another directory field',
    'other configuration',
  ],
  input: fc.record({ planCase: somePlanCase, other: looseConfiguration, index: fc.nat(7) }),
  holds: (subject: PlanSubject, { planCase, other, index }, cover) => {
    const { environment, intent } = planCase;
    const { catalog, versions } = environment;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items.filter(({ steps }) => steps.length > 0) ?? []) {
      const { profile, user } = userOfItem(planCase, rows, item);
      const told = (of: { readonly parts: ReadonlySet<string> }, part: string) => of.parts.has(part);
      if (user !== undefined) {
        demand(subject.isDirectoryUserAsSeen(item, user), 'the user who was read is not as seen');
        const read = fieldsRead(planCase, item, { profile, user });
        for (const [field, touched] of touchedUsers(user)) {
          if (read.either.has(field)) continue;
          cover(told(read, field) ? 'directory field read' : 'another directory field');
          const isSeen = subject.isDirectoryUserAsSeen(item, touched);
          demand(isSeen !== told(read, field), `${field} of ${user.id} is ${isSeen ? 'not ' : ''}looked at`);
        }
      }
      if (profile === undefined || intent.kind === 'resync' || intent.kind === 'create') continue;
      cover(intent.kind);
      const isSeen = (now: UserProfile) =>
        subject.isProfileAsSeen(catalog, item, { ...now, version: profile.version + 1 });
      demand(subject.isProfileAsSeen(catalog, item, profile), 'what was read is not as it was seen');
      const read = partsRead(planCase, profile);
      // A plan holds no digest of a secret value: the version stands for it, and every write counts that up.
      if (read.secrets === 'some') cover('secret read');
      for (const [part, touched] of touchedProfiles(environment, profile, index)) {
        if (read.either.has(part)) continue;
        const isStale = told(read, part) || read.secrets === 'some';
        if (!isStale) cover('another part changed');
        demand(isSeen(touched) !== isStale, `${part} of ${profile.id} is ${isStale ? 'not ' : ''}looked at`);
      }
      if (intent.kind !== 'apply' && intent.kind !== 'delete') continue;
      const { template } = profile.configuration;
      const changed = configurationIn(catalog, other, versionAmong(versions)(template));
      const next: Configuration = { ...changed, userValues: profile.configuration.userValues };
      if (sameConfiguration(next, profile.configuration)) continue;
      cover('other configuration');
      demand(!isSeen({ ...profile, configuration: next }), 'the change is not seen');
    }
  },
});
