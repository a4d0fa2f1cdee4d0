import { changesOfItem, Secret, set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import {
  keepConnectAccount,
  manageUsers,
  neonNowCatalog,
  newUser,
  rowMenu,
  userFields,
  userFieldsFor,
} from '@rollcall/presets/neon-now';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import {
  clearanceIn,
  connectUser,
  contactCentre,
  form,
  hire,
  signedIn,
  type ContactCentre,
} from './contact-centre.js';

const listed = async ({ admin }: ContactCentre, where = {}) =>
  orThrow(await admin.users.list({ where })).items.map(({ profile }) => profile.login.name);

statement(
  'S3-02',
  'S3-08',
  'S3-10',
  'S3-11',
  'S3-12',
  'S3-13',
  'S3-14',
  'S3-20',
  'S3-21',
  'S3-22',
)('adding a user in the list makes the user in Amazon Connect too, with the fields of the form', async () => {
  const centre = await contactCentre();
  const { admin, simulator } = centre;
  expect(userFields.map(({ label }) => label)).toEqual([
    'First Name',
    'Last Name',
    'Email Address',
    'Phone Number',
    'Contact Centre Role',
    'Amazon Connect Login Name',
    'Amazon Connect Security Profile',
    'Amazon Connect Routing Profile',
    'Password',
  ]);
  expect(manageUsers.top.map(({ label, useCase }) => [label, useCase])).toEqual([
    ['Add User', 'users.planCreate'],
  ]);
  expect(await listed(centre)).toEqual([]);
  const references = orThrow(await admin.directory.references());
  expect(references.securityProfiles.map(({ name }) => name)).toContain('CallCenterManager');
  expect(references.routingProfiles.map(({ name }) => name)).toContain('Chat and Tasks');
  const ada = {
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.com',
    phoneNumber: '+441632960001',
    role: 'supervisor',
    loginName: 'Ada.Byron',
    securityProfiles: ['CallCenterManager'],
    routingProfile: 'Chat and Tasks',
  } as const;
  const report = await carryOut(admin, admin.users.planCreate([newUser(ada)]));
  expect(report.counts).toMatchObject({ done: 1 });
  expect(await listed(centre)).toEqual(['Ada.Byron']);
  const { profile } = orThrow(await admin.users.get('ada.byron'));
  expect(profile.identity).toEqual({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' });
  expect(orThrow(await admin.settingsOf('ada.byron'))).toMatchObject({
    mode: 'supervisor',
    values: { phoneNumber: '+441632960001' },
  });
  const there = connectUser(centre, 'Ada.Byron');
  expect(profile.link?.id).toBe(there.Id);
  expect(there).toMatchObject({
    IdentityInfo: { FirstName: 'Ada', LastName: 'Byron', Email: 'ada@example.com' },
    SecurityProfileIds: [simulator.state.securityProfiles.named('CallCenterManager')?.Id],
    RoutingProfileId: simulator.state.routingProfiles.named('Chat and Tasks')?.Id,
  });
});

statement('S3-14')('a phone number is one of E.164, or none', async () => {
  const { admin } = await contactCentre();
  const { phoneNumber: _none, ...without } = form('ada');
  const plan = orThrow(
    await admin.users.planCreate([
      newUser(without),
      newUser({ ...form('bob'), phoneNumber: '01632 960001' }),
      newUser({ ...form('cyd'), phoneNumber: '+01632960001' }),
    ]),
  );
  expect(plan.items.map(({ refusal }) => refusal)).toMatchObject([
    undefined,
    { code: 'invalid-settings', problems: [{ setting: 'phoneNumber' }] },
    { code: 'invalid-settings', problems: [{ setting: 'phoneNumber' }] },
  ]);
});

statement('S3-23')(
  'a password is asked for where the instance has no single sign-on, and only there',
  async () => {
    for (const [identityType, known] of [
      ['CONNECT_MANAGED', 'connect-managed'],
      ['SAML', 'saml'],
    ] as const) {
      const centre = await contactCentre({ identityType });
      const { admin } = centre;
      expect(orThrow(await admin.directory.references()).identityType).toBe(known);
      const needed = userFieldsFor(known).some(({ id }) => id === 'password');
      expect(needed).toBe(known === 'connect-managed');
      const plan = orThrow(await admin.users.planCreate([newUser(form('ada'))]));
      const make = plan.items[0]?.steps.find(({ kind }) => kind === 'create-directory-user');
      expect(make).toMatchObject({ password: needed ? 'needed' : 'none' });
      const run = await orThrow(admin.execute(plan)).finished;
      expect(run.items).toMatchObject([
        needed ? { outcome: 'refused', reason: { code: 'password-missing' } } : { outcome: 'done' },
      ]);
      expect(await listed(centre)).toEqual(needed ? [] : ['ada']);
    }
  },
);

statement('S3-24')(
  'nothing is written before Save, and what is wrong with an entry is told before it',
  async () => {
    const centre = await contactCentre();
    const { admin, simulator } = centre;
    const plan = orThrow(
      await admin.users.planCreate([
        newUser(form('ada')),
        newUser({ ...form('bob'), routingProfile: 'Nobody’s' }),
        newUser({ ...form('cyd@office'), email: 'cyd@example.com' }),
      ]),
    );
    expect(plan.items.map(({ loginName, refusal }) => [loginName, refusal?.code])).toEqual([
      ['ada', undefined],
      ['bob', 'reference-not-found'],
      ['cyd@office', 'directory-rule'],
    ]);
    expect(changesOfItem(neonNowCatalog, plan, plan.items[0]!)).toContainEqual({
      field: 'email',
      after: 'ada@example.com',
    });
    expect([simulator.state.users.size(), await listed(centre)]).toEqual([0, []]);
    const passwordFor = () => new Secret('Correct1Horse');
    const saved = await orThrow(admin.execute(plan, { passwordFor })).finished;
    expect(saved.counts).toMatchObject({ done: 1, refused: 2 });
    expect([simulator.state.users.size(), await listed(centre)]).toEqual([1, ['ada']]);
  },
);

statement('S3-25', 'S3-29')(
  'users are edited with the Admin app permission, which no contact-centre role has',
  async () => {
    const centre = await contactCentre();
    const { admin, simulator } = centre;
    await hire(centre, 'manager', 'mia');
    await hire(centre, 'agent', 'ada', 'bob');
    const changes = {
      identity: { firstName: set('Ann'), lastName: set('Changed'), email: set('ann@example.com') },
      mode: set('supervisor' as const),
      userValues: { phoneNumber: set('+441632960002') },
    };
    const asManager = orThrow(await admin.actingAs(await signedIn(centre, 'mia')));
    const refused = await carryOut(asManager, asManager.users.planEdit('ada', changes));
    expect(refused.items).toMatchObject([
      { outcome: 'refused', reason: { code: 'not-permitted', permission: 'users.edit' } },
    ]);
    expect(connectUser(centre, 'ada').IdentityInfo.LastName).toBe('Example');
    const permitted = await signedIn(centre, 'bob', 'permitted');
    const asBob = orThrow(await admin.actingAs(permitted));
    expect((await carryOut(asBob, asBob.users.planEdit('ada', changes))).counts).toMatchObject({ done: 1 });
    const users = { logins: ['ada'] };
    await carryOut(asBob, asBob.directory.planAssignRoutingProfile({ users, routingProfile: 'E-mail' }));
    await carryOut(asBob, asBob.directory.planAssignSecurityProfiles({ users, securityProfiles: ['Admin'] }));
    expect(connectUser(centre, 'ada')).toMatchObject({
      IdentityInfo: { FirstName: 'Ann', LastName: 'Changed', Email: 'ann@example.com' },
      RoutingProfileId: simulator.state.routingProfiles.named('E-mail')?.Id,
      SecurityProfileIds: [simulator.state.securityProfiles.named('Admin')?.Id],
    });
    expect(orThrow(await admin.settingsOf('ada'))).toMatchObject({
      mode: 'supervisor',
      values: { phoneNumber: '+441632960002' },
    });
    // The Admin app permission is not the Manager's: it adds nobody.
    const adding = orThrow(await asBob.users.planCreate([newUser(form('cyd'))]));
    expect(adding.items).toMatchObject([{ refusal: { permission: 'users.add' } }]);
  },
);

statement('S3-26')('a user is found in the list, or by a part of the name or of the login name', async () => {
  const centre = await contactCentre();
  const { admin } = centre;
  const people = [
    { ...form('ada.b'), firstName: 'Ada', lastName: 'Byron' },
    { ...form('jsmith'), firstName: 'John', lastName: 'Smith' },
    { ...form('x17'), firstName: 'Byrne', lastName: 'O’Neil' },
  ];
  await carryOut(admin, admin.users.planCreate(people.map(newUser)));
  expect(await listed(centre)).toEqual(['ada.b', 'jsmith', 'x17']);
  expect(await listed(centre, { search: 'byr' })).toEqual(['ada.b', 'x17']);
  expect(await listed(centre, { search: 'JSM' })).toEqual(['jsmith']);
  expect(await listed(centre, { search: 'john smith' })).toEqual(['jsmith']);
  expect(await listed(centre, { search: 'nobody' })).toEqual([]);
  const plan = orThrow(await admin.users.planDelete({ users: { where: { search: 'JSM' } } }));
  expect(plan.items.map(({ loginName }) => loginName)).toEqual(['jsmith']);
});

statement('S3-27')('each row offers what the one who looks at it may do with that user', async () => {
  const centre = await contactCentre();
  const { admin } = centre;
  await hire(centre, 'manager', 'mia');
  await hire(centre, 'agent', 'ada');
  const ada = orThrow(await admin.users.get('ada'));
  const offered = async (login: string, adminApp?: 'permitted') =>
    rowMenu(clearanceIn(centre, await signedIn(centre, login, adminApp)), ada).map(({ label }) => label);
  expect(await offered('mia')).toEqual([]);
  expect(await offered('ada')).toEqual([]);
  expect(await offered('mia', 'permitted')).toEqual(['Edit', 'Remove']);
});

statement('S3-30', 'S3-34')(
  'users are removed with the Admin app permission, after the effect was shown',
  async () => {
    const centre = await contactCentre();
    const { admin, simulator } = centre;
    await hire(centre, 'manager', 'mia');
    await hire(centre, 'agent', 'ada', 'bob');
    const request = { users: { logins: ['ada'] }, from: 'here-and-directory' } as const;
    const asManager = orThrow(await admin.actingAs(await signedIn(centre, 'mia')));
    const refused = await carryOut(asManager, asManager.users.planDelete(request));
    expect(refused.items).toMatchObject([
      { outcome: 'refused', reason: { code: 'not-permitted', permission: 'users.remove' } },
    ]);
    const asBob = orThrow(await admin.actingAs(await signedIn(centre, 'bob', 'permitted')));
    const plan = orThrow(await asBob.users.planDelete(request));
    expect(plan.items.map(({ loginName, steps }) => [loginName, steps.map(({ kind }) => kind)])).toEqual([
      ['ada', ['read-directory-user', 'delete-directory-user', 'delete-profile']],
    ]);
    expect([simulator.state.users.size(), await listed(centre)]).toEqual([3, ['ada', 'bob', 'mia']]);
    await orThrow(asBob.execute(plan)).finished;
    expect([simulator.state.users.size(), await listed(centre)]).toEqual([2, ['bob', 'mia']]);
  },
);

statement('S3-32', 'S3-33')(
  'on removing there is the choice to keep the Amazon Connect account: ticked it is kept, as its label says',
  async () => {
    const centre = await contactCentre();
    const { admin, simulator } = centre;
    await hire(centre, 'agent', 'ada', 'bob');
    expect(keepConnectAccount.label).toBe('Keep their Amazon Connect user account');
    const remove = (login: string, tick: 'ticked' | 'not-ticked') =>
      carryOut(
        admin,
        admin.users.planDelete({ users: { logins: [login] }, from: keepConnectAccount.from[tick] }),
      );
    await remove('ada', 'ticked');
    await remove('bob', 'not-ticked');
    expect(await listed(centre)).toEqual([]);
    expect(simulator.state.users.byUsername('ada')?.Username).toBe('ada');
    expect(simulator.state.users.byUsername('bob')).toBeUndefined();
  },
);
