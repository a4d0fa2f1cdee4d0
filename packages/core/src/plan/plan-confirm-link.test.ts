import { expect, it } from 'vitest';
import { catalog, linkedTo, manifest, origin, profile, standing, user, version } from '../../test/samples.js';
import { ambiguousRow, bothRow, profileOnlyRow } from '../existence/make-row.js';
import { matchingOf } from '../existence/matching.js';
import type { ProfileId, UserProfile } from '../profile/user-profile.js';
import { planConfirmLink } from './plan-confirm-link.js';
import { sightOfDirectoryUser, sightOfProfile } from './sight.js';

const matching = matchingOf(origin, { complete: true });
const [one, two] = ['1', '2'].map((id) => user('Ann', {}, { id, unread: ['email', 'proficiencies'] }));
const ann = profile('ann', standing(version()));
const bo = profile('bo', standing(version()));
const confirm = (of: UserProfile, profileId = of.id) =>
  planConfirmLink({
    origin,
    manifest,
    catalog,
    rows: [
      bothRow(user('bo'), bo, 'equal-keys', matching),
      profileOnlyRow(profile('cy', standing(version())), matching),
      ambiguousRow('equal-keys', { directory: [one!, two!], profiles: [bo, of] }, matching),
    ],
    pair: { directory: two!.id, profile: profileId },
  });

it('a confirmed pair is linked, and the profile takes over what the directory says', () => {
  const plan = confirm(ann)._unsafeUnwrap();
  expect(plan.action).toEqual({ kind: 'confirm-link' });
  expect(plan.cost).toEqual({ calls: { Describe: 1 }, seconds: 0 });
  expect(plan.items).toEqual([
    {
      loginName: 'ann',
      profileId: 'p-ann',
      directoryId: '2',
      saw: {
        profile: sightOfProfile(catalog, ann, ['login', 'link', 'management', 'lifecycle']),
        directory: sightOfDirectoryUser(two!, []),
      },
      changes: [{ field: 'link', after: '2' }],
      steps: [{ kind: 'read-directory-user', fields: ['email'] }, { kind: 'refresh-profile' }],
    },
  ]);
});

it('a link that is replaced is told', () => {
  const linked = { ...ann, ...linkedTo(user('Ann', {}, { id: 'gone' })) };
  expect(confirm(linked)._unsafeUnwrap().items[0]!.changes).toEqual([
    { field: 'link', before: 'gone', after: '2' },
  ]);
});

it('a pair that is not in view has no plan', () => {
  expect(confirm(ann, 'p-eve' as ProfileId)._unsafeUnwrapErr()).toEqual({
    code: 'not-in-view',
    side: 'profile',
  });
});
