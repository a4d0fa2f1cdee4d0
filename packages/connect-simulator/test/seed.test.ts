import { expect, test } from 'vitest';
import { checkShape } from '../src/model/check-shape.js';
import { describeUserShape } from '../src/user/describe-user-shape.js';
import { openSimulator } from './open-simulator.js';

const usersOf = async (random: number) =>
  (await openSimulator({ seed: { users: 800, random } })).simulator.state.users.all();

test('the same seed gives the same users, ids and all; another seed gives others', async () => {
  const users = await usersOf(3);
  expect(await usersOf(3)).toEqual(users);
  expect((await usersOf(4)).map(({ Username }) => Username)).not.toEqual(
    users.map(({ Username }) => Username),
  );
});

test('made-up users are such as the API takes, and some have letters beyond ASCII', async () => {
  const users = await usersOf(1);
  expect(new Set(users.map(({ Username }) => Username)).size).toBe(800);
  for (const user of users) {
    expect(checkShape('User', describeUserShape(user, 'us-east-1'), 'request')?.member ?? 'Tags').toBe(
      'Tags',
    );
    expect(user.Username.length).toBeLessThanOrEqual(20);
    const { FirstName = '', LastName = '' } = user.IdentityInfo;
    expect(`${FirstName} ${LastName}`.normalize('NFC')).toBe(`${FirstName} ${LastName}`);
  }
  const beyond = users.filter(({ IdentityInfo }) => /[^\p{ASCII}]/u.test(`${IdentityInfo.FirstName}`));
  expect(beyond.length).toBeGreaterThan(100);
});
