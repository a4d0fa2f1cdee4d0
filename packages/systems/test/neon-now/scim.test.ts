import { set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { managedByScim, newScimUser, personaOf, rowMenu, type Personas } from '@rollcall/presets/neon-now';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import {
  clearanceIn,
  connectUser,
  contactCentre,
  hire,
  signedIn,
  type ContactCentre,
} from './contact-centre.js';

const personas: Personas = {
  departments: {
    Service: { securityProfiles: ['Agent', 'QualityAnalyst'], routingProfile: 'Voice', role: 'supervisor' },
    Sales: { securityProfiles: ['CallCenterManager'], routingProfile: 'E-mail', role: 'manager' },
  },
  default: { securityProfiles: ['Agent'], routingProfile: 'Chat and Tasks', role: 'agent' },
};

/** A user as an identity provider sends it. */
const sent = (userName: string, department?: string) => ({
  userName,
  externalId: `object-${userName}`,
  name: { givenName: 'Ada', familyName: 'Byron' },
  active: true,
  phoneNumbers: [{ type: 'work', value: '+441632960001' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':
    department === undefined ? undefined : { department },
});

const provider = { kind: 'outside-system', system: managedByScim.system } as const;

/** Users made by the identity provider. */
async function provision({ admin }: ContactCentre, ...users: readonly unknown[]) {
  const acting = orThrow(await admin.actingAs(provider));
  return carryOut(
    acting,
    acting.users.planCreate(users.map((user) => newScimUser(personas, user)._unsafeUnwrap())),
  );
}

statement('S3-28', 'S3-31')(
  'users managed by SCIM have neither Edit nor Remove: both are refused, with the system that manages them',
  async () => {
    const centre = await contactCentre({ identityType: 'SAML' });
    const { admin, simulator } = centre;
    await hire(centre, 'manager', 'mia');
    expect((await provision(centre, sent('ada'))).counts).toMatchObject({ done: 1 });
    const actor = await signedIn(centre, 'mia', 'permitted');
    const { profile } = orThrow(await admin.users.get('ada'));
    expect(profile.management).toEqual(managedByScim);
    expect(rowMenu(clearanceIn(centre, actor), { profile })).toEqual([]);
    const asMia = orThrow(await admin.actingAs(actor));
    const before = connectUser(centre, 'ada');
    const users = { logins: ['ada'] };
    // The host itself is told the same.
    for (const by of [asMia, admin]) {
      for (const plan of [
        by.users.planEdit('ada', { identity: { lastName: set('Changed') } }),
        by.users.planEdit('ada', { mode: set('manager' as const) }),
        by.users.planDelete({ users }),
        by.users.planDelete({ users, from: 'here-and-directory' }),
        by.directory.planAssignRoutingProfile({ users, routingProfile: 'E-mail' }),
      ])
        expect((await carryOut(by, plan)).items).toMatchObject([
          { outcome: 'refused', reason: { code: 'managed-outside', system: 'SCIM' } },
        ]);
    }
    expect(connectUser(centre, 'ada')).toEqual(before);
    expect(simulator.state.users.size()).toBe(2);
    // The identity provider goes on maintaining its own, and nobody else.
    const acting = orThrow(await admin.actingAs(provider));
    const own = await carryOut(
      acting,
      acting.users.planEdit('ada', { identity: { lastName: set('Lovelace') } }),
    );
    expect(own.counts).toMatchObject({ done: 1 });
    const other = await carryOut(acting, acting.users.planDelete({ users: { logins: ['mia'] } }));
    expect(other.counts.done).toBe(0);
    expect(connectUser(centre, 'ada').IdentityInfo.LastName).toBe('Lovelace');
  },
);

test('a department decides by its persona on security profiles, routing profile and role, with a default', async () => {
  const centre = await contactCentre({ identityType: 'SAML' });
  const { admin, simulator } = centre;
  await provision(centre, sent('ada', 'Service'), sent('bob', 'Sales'), sent('cyd', 'Kitchen'), sent('dan'));
  const { securityProfiles, routingProfiles } = simulator.state;
  const given = async (login: string) => {
    const there = connectUser(centre, login);
    const held = securityProfiles.all().filter(({ Id }) => there.SecurityProfileIds.includes(Id));
    return [
      orThrow(await admin.settingsOf(login)).mode,
      routingProfiles.require(there.RoutingProfileId).Name,
      ...held.map(({ Name }) => Name),
    ];
  };
  expect(await given('ada')).toEqual(['supervisor', 'Voice', 'Agent', 'QualityAnalyst']);
  expect(await given('bob')).toEqual(['manager', 'E-mail', 'CallCenterManager']);
  for (const login of ['cyd', 'dan'])
    expect(await given(login)).toEqual(['agent', 'Chat and Tasks', 'Agent']);
  expect(personaOf(personas, 'constructor')).toBe(personas.default);
});

test('what an identity provider sends is checked: all but phone number and department is mandatory', async () => {
  const { admin } = await contactCentre({ identityType: 'SAML' });
  const { phoneNumbers: _none, ...phoneless } = sent('ada', 'Sales');
  expect(newScimUser(personas, phoneless).isOk()).toBe(true);
  expect(newScimUser(personas, { active: true })._unsafeUnwrapErr()).toEqual({
    code: 'invalid-scim-user',
    fields: ['userName', 'externalId', 'name'],
  });
  expect(newScimUser(personas, { ...phoneless, active: false })._unsafeUnwrapErr()).toEqual({
    code: 'inactive-scim-user',
  });
  const misdialled = { ...phoneless, phoneNumbers: [{ type: 'work', value: '01632 960001' }] };
  const plan = orThrow(await admin.users.planCreate([newScimUser(personas, misdialled)._unsafeUnwrap()]));
  expect(plan.items).toMatchObject([{ refusal: { code: 'invalid-settings' } }]);
});
