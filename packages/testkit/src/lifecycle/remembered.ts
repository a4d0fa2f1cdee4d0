import { changedDirectoryUser, set, type SecurityProfileId } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { UserState } from '../plan/carry-out.js';
import { someEnvironment } from '../plan/some-environment.js';
import type { LifecycleSubject } from './lifecycle-subject.js';
import { afterPlan, suspendable } from './suspensions.js';

const someIds = fc.constantFrom(...(['none', 's1', 's2', 's3'] as SecurityProfileId[]));

/** What happens to somebody suspended: another suspension, or a change by somebody else in the directory. */
const someEvent = fc.record({ what: fc.constantFrom('suspended again', 'changed there'), id: someIds });

export const remembered = defineLaw({
  id: 'lifecycle.remembered',
  statement:
    'What a suspension remembers is what the user had when it was first made, however often and with whatever security profile it is made again, and whatever somebody changes in the directory meanwhile; the security profile that it gives is never remembered as the only one.',
  classes: ['suspended again', 'changed there', 'nothing to put back'],
  input: fc.record({
    environment: someEnvironment,
    first: someIds,
    events: fc.array(someEvent, { maxLength: 4 }),
  }),
  holds: (subject: LifecycleSubject, { environment, first, events }, cover) => {
    for (const start of suspendable(subject, environment)) {
      const had = start.user!.fields.securityProfileIds!;
      const before = start.profile!.lifecycle?.suspended;
      let state = afterPlan(subject, environment, start, first);
      if (before === undefined && had.every((id) => id === first)) {
        cover('nothing to put back');
        demandEqual(state, start, 'a suspension that could not be taken back was made');
        continue;
      }
      const wanted = before ?? { securityProfileIds: had };
      for (const { what, id } of events) {
        if (what === 'suspended again') cover('suspended again');
        else cover('changed there');
        state = what === 'suspended again' ? afterPlan(subject, environment, state, id) : given(state, id);
        demandEqual(state.profile?.lifecycle?.suspended, wanted, 'something else is remembered');
      }
    }
  },
});

function given({ profile, user }: UserState, id: SecurityProfileId): UserState {
  const change = { group: 'security-profiles', fields: { securityProfileIds: set([id]) } } as const;
  return { profile, user: user && changedDirectoryUser(user, change) };
}
