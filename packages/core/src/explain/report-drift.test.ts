import { expect, it } from 'vitest';
import { linkedTo, noon, origin, profile, standing, user, version } from '../../test/samples.js';
import { matchingOf } from '../existence/matching.js';
import { ambiguousRow, bothRow, directoryOnlyRow, profileOnlyRow } from '../existence/make-row.js';
import { refreshProfile } from '../resync/refresh-profile.js';
import { reportDrift } from './report-drift.js';

const matching = matchingOf(origin, { complete: true });
const here = (login: string) => profile(login, standing(version()));

it('reports those who exist on both sides and differ, by the directory’s login, in the order of the rows', () => {
  const [zoe, ann, bo] = [user('Zoe'), user('ann', { mobile: '+1555' }), user('bo')];
  const seen = refreshProfile(here('ann'), user('ann', { mobile: '+1666' }), noon);
  const drifted = [
    bothRow(zoe, { ...here('zoe'), ...linkedTo(zoe) }, 'link', matching),
    bothRow(ann, seen, 'link', matching),
  ];
  const rows = [
    drifted[0]!,
    bothRow(bo, here('bo'), 'equal-keys', matching),
    directoryOnlyRow(user('cy'), matching),
    profileOnlyRow(here('dee'), matching),
    ambiguousRow('equal-keys', { directory: [user('eve')], profiles: [here('eve')] }, matching),
    drifted[1]!,
  ];
  expect(reportDrift(rows)).toEqual([
    {
      loginName: 'Zoe',
      differences: [{ field: 'login', reason: 'login-case', profile: 'zoe', directory: 'Zoe' }],
    },
    { loginName: 'ann', differences: [{ field: 'mobile', profile: '+1666', directory: '+1555' }] },
  ]);
});
