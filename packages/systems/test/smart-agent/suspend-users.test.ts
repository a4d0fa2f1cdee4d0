import { orThrow } from '@rollcall/core/english';
import { listedUsers, smartAgentTemplate } from '@rollcall/presets/smart-agent';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { connectUser, consoleOf, person, type Console } from './console.js';

const staff = [
  person('ada', ['Ada', 'Byron'], { security: ['Agent'] }),
  person('bob', ['Bob', 'Silva'], { security: ['Agent', 'QualityAnalyst'] }),
];
const seed = { users: staff, securityProfiles: ['Admin', 'Agent', 'QualityAnalyst', 'No access'] };

/** Whoever is to be suspended has a profile, which remembers what to put back. */
const enrol = ({ admin }: Console, ...logins: readonly string[]) =>
  carryOut(
    admin,
    admin.templates.planApply({
      template: { name: smartAgentTemplate.name },
      users: { logins },
      promote: 'include',
    }),
  );

async function statesOf({ admin }: Console) {
  const references = orThrow(await admin.directory.references());
  const { rows } = orThrow(await admin.existence());
  return Object.fromEntries(
    listedUsers(rows, references).map(({ loginName, state, securityProfiles }) => [
      loginName,
      [state, ...securityProfiles],
    ]),
  );
}

statement('S2-25')(
  'suspended users are left with a security profile that allows nothing, and reinstated with those that they had',
  async () => {
    const centre = await consoleOf({ seed });
    const { admin } = centre;
    await enrol(centre, 'ada', 'bob');
    const before = ['ada', 'bob'].map((login) => connectUser(centre, login));
    const suspend = () =>
      admin.directory.planSuspend({ users: { logins: ['ada', 'bob'] }, securityProfile: 'No access' });
    expect((await carryOut(admin, suspend())).counts).toMatchObject({ done: 2 });
    expect(await statesOf(centre)).toEqual({
      ada: ['suspended', 'No access'],
      bob: ['suspended', 'No access'],
    });
    expect((await carryOut(admin, suspend())).counts).toMatchObject({ unchanged: 2 });
    const given = await carryOut(
      admin,
      admin.directory.planAssignSecurityProfiles({ users: { logins: ['ada'] }, securityProfiles: ['Admin'] }),
    );
    expect(given.items).toMatchObject([
      { outcome: 'refused', reason: { code: 'lifecycle-forbids', state: 'suspended' } },
    ]);
    const reinstated = await carryOut(
      admin,
      admin.directory.planReinstate({ users: { logins: ['ada', 'bob'] } }),
    );
    expect(reinstated.counts).toMatchObject({ done: 2 });
    expect(await statesOf(centre)).toEqual({
      ada: ['active', 'Agent'],
      bob: ['active', 'Agent', 'QualityAnalyst'],
    });
    for (const [index, login] of ['ada', 'bob'].entries())
      expect(connectUser(centre, login).SecurityProfileIds).toEqual(before[index]?.SecurityProfileIds);
  },
);

statement('S2-25')('only who has a profile can be suspended, for it remembers what to put back', async () => {
  const centre = await consoleOf({ seed });
  const { admin } = centre;
  const suspend = (...logins: readonly string[]) =>
    carryOut(admin, admin.directory.planSuspend({ users: { logins }, securityProfile: 'No access' }));
  expect((await suspend('ada')).items).toMatchObject([
    { outcome: 'refused', reason: { code: 'no-profile' } },
  ]);
  await enrol(centre, 'ada');
  expect((await suspend('ada')).counts).toMatchObject({ done: 1 });
  const listed = orThrow(await admin.users.list({ where: { lifecycle: ['suspended'] } }));
  expect(listed.items.map(({ profile }) => profile.login.name)).toEqual(['ada']);
});
