import type { Condition, ExistenceRow, LifecycleState } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { rowsOf } from '../plan/plan-of.js';
import { someEnvironment, versionAmong } from '../plan/some-environment.js';
import type { LifecycleSubject } from './lifecycle-subject.js';

const states: readonly LifecycleState[] = ['active', 'suspended', 'disabled', 'locked', 'deleted'];

export const listed = defineLaw({
  id: 'lifecycle.listed',
  statement:
    'Listings leave out whoever is deleted unless they are asked for; asked for states, they show whoever is in one, by each condition that holds; somebody deleted is deleted and nothing else. The list of profiles and the view of who exists agree.',
  classes: ['deleted', 'several conditions', 'active', 'left out', 'shown', 'without a profile'],
  input: fc.record({
    environment: someEnvironment,
    wanted: fc.option(fc.subarray([...states]), { nil: undefined, freq: 3 }),
  }),
  holds: (subject: LifecycleSubject, { environment, wanted }, cover) => {
    const filter = { lifecycle: wanted };
    const rows = rowsOf(subject, { environment });
    const context = { modeOf: () => environment.catalog.defaultMode };
    for (const profile of environment.world.profiles) {
      const held = Object.keys(profile.lifecycle ?? {}) as Condition[];
      const own: readonly LifecycleState[] = held.includes('deleted')
        ? ['deleted']
        : held.length === 0
          ? ['active']
          : held;
      if (held.includes('deleted')) cover('deleted');
      if (held.length === 0) cover('active');
      if (own.length > 1) cover('several conditions');
      const isWanted = own.some((state) => (wanted ?? states.slice(0, -1)).includes(state));
      cover(isWanted ? 'shown' : 'left out');
      const beneath = versionAmong(environment.versions)(profile.configuration.template);
      const isListed = subject.matchesProfile({ profile, beneath }, filter);
      demand(isListed === isWanted, `${own.join()} is ${isListed ? '' : 'not '}listed for ${wanted?.join()}`);
      const row = rows.find((one) => one.presence !== 'ambiguous' && profileOf(one)?.id === profile.id);
      demand(
        row === undefined || subject.matchesRow(row, filter, context) === isWanted,
        'the view disagrees',
      );
      const state = subject.lifecycleState(profile);
      demand(own.includes(state), `${own.join()} is told as ${state}`);
    }
    for (const row of rows.filter(({ presence }) => presence === 'directory-only')) {
      cover('without a profile');
      const isListed = subject.matchesRow(row, filter, context);
      demand(isListed === (wanted === undefined), 'somebody without a profile is in a state');
    }
  },
});

function profileOf(row: ExistenceRow) {
  return 'profile' in row ? row.profile : undefined;
}
