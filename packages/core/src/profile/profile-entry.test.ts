import { expect, it } from 'vitest';
import { linkedTo, profile, standing, user, version } from '../../test/samples.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { compareEntries, entriesOf } from './profile-entry.js';

const made = (login: string, linked?: DirectoryUser) =>
  profile(login, standing(version()), linked === undefined ? {} : linkedTo(linked));

it('a profile stands under the login of its link, and under its own where that looks different', () => {
  const [ann, Ann, mary] = [made('ann'), made('ann', user('Ann')), made('mary', user('Ann'))];
  expect(entriesOf(ann)).toEqual([{ place: 'profile', login: ann.login, profile: ann }]);
  expect(entriesOf(Ann)).toEqual([{ place: 'profile', login: user('Ann').login, profile: Ann }]);
  expect(entriesOf(mary)).toEqual([
    { place: 'profile', login: user('Ann').login, profile: mary },
    { place: 'own-login-of-linked', login: mary.login, profile: mary },
  ]);
});

it('entries stand by login, then by the id of the profile', () => {
  const [ann, bo] = [made('ann'), made('bo')].flatMap(entriesOf);
  const [linked] = entriesOf(made('mary', user('ann')));
  const inOrder = [ann!, linked!, bo!];
  expect(inOrder.toReversed().toSorted(compareEntries)).toEqual(inOrder);
  expect(compareEntries(ann!, ann!)).toBe(0);
});
