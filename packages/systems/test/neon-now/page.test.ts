import { createUserAdministration, generatedPasswords } from '@rollcall/administration';
import { ok, set } from '@rollcall/core';
import { changeAdministrators, clearanceOf, parseAdministrator } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import {
  contactCentreAccess,
  keepConnectAccount,
  managedByScim,
  neonNowCatalog,
  newScimUser,
  newUser,
  platformAccess,
  rolesOfUser,
  roleTemplates,
  rowMenu,
  userFieldsFor,
} from '@rollcall/presets/neon-now';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { regionsOf, systemPage } from '../system-page.js';
import { world } from '../world.js';
import { connectUser, contactCentre, hire, member, signedIn } from './contact-centre.js';

/** The screen of a host. */
const show = (...told: readonly unknown[]): void => void told;

test('the page shows what runs here, and names tests that exist, with their numbers', () => {
  const { examples, problems } = systemPage('neon-now');
  expect(examples).toEqual(regionsOf(import.meta.url));
  expect(problems).toEqual([]);
});

test('an administration with its templates', async () => {
  const { options: stores, directory } = await world({ catalog: neonNowCatalog });
  // #region administration
  const admin = createUserAdministration({ ...stores, catalog: neonNowCatalog, directory });
  for (const template of Object.values(roleTemplates)) orThrow(await admin.templates.add(template));
  const access = contactCentreAccess({ insightsWallboard: 'enabled' });
  // #endregion
  expect(orThrow(await admin.templates.list()).map(({ latest }) => latest.mode)).toEqual([
    'agent',
    'manager',
    'supervisor',
  ]);
  expect(access.roles.map(({ id }) => id)).toContain('manager');
});

test('who is signed in adds and edits', async () => {
  const centre = await contactCentre();
  const { admin } = centre;
  await hire(centre, 'manager', 'mia');
  const access = contactCentreAccess({ insightsWallboard: 'enabled' });
  const keep = () => undefined;
  // #region signed-in
  const mia = orThrow(await admin.users.get('mia')); // whom the host's sign-in tells
  const administrator = orThrow(
    parseAdministrator({
      id: 'mia',
      roles: rolesOfUser(mia, 'permitted'), // with the Admin app permission
      environments: [admin.origin.environment],
      hierarchyGroups: 'all',
    }),
  );
  const actor = { kind: 'administrator', access, administrator } as const;
  const acting = orThrow(await admin.actingAs(actor));
  // #endregion
  // #region add
  const { identityType } = orThrow(await acting.directory.references());
  show(userFieldsFor(identityType).map(({ label }) => label)); // with "Password" only without single sign-on
  const form = {
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.com',
    phoneNumber: '+441632960001',
    role: 'supervisor',
    loginName: 'ada',
    securityProfiles: ['Agent'],
    routingProfile: 'Voice',
  } as const;
  const plan = orThrow(await acting.users.planCreate([newUser(form)]));
  show(plan.items.map(({ refusal }) => refusal)); // what is wrong, before "Save"
  const run = orThrow(acting.execute(plan, { passwordFor: generatedPasswords(keep) }));
  // #endregion
  expect((await run.finished).counts.done).toBe(1);
  // #region edit
  const found = orThrow(await acting.users.list({ where: { search: 'byr' } }));
  const clearance = clearanceOf(actor, acting.origin.environment, new Map());
  show(found.items.map((user) => rowMenu(clearance, user))); // Edit and Remove, or no ellipsis
  const edit = await acting.users.planEdit('ada', {
    mode: set('manager'),
    identity: { lastName: set('Lovelace') },
  });
  // #endregion
  expect(found.items.map((user) => rowMenu(clearance, user).length)).toEqual([2]);
  expect((await carryOut(acting, edit)).counts.done).toBe(1);
  // #region remove
  const users = { logins: ['ada'] };
  show(keepConnectAccount.label); // ticked, the account stays
  const removal = await acting.users.planDelete({ users, from: keepConnectAccount.from.ticked });
  // #endregion
  expect((await carryOut(acting, removal)).counts.done).toBe(1);
  expect(connectUser(centre, 'ada').IdentityInfo.LastName).toBe('Lovelace');
});

test('users of an identity provider', async () => {
  const centre = await contactCentre({ identityType: 'SAML' });
  const { admin } = centre;
  const received = {
    userName: 'ada',
    externalId: '7',
    name: { givenName: 'Ada', familyName: 'Byron' },
    active: true,
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
  };
  // #region scim
  const personas = {
    departments: {
      Sales: { securityProfiles: ['CallCenterManager'], routingProfile: 'E-mail', role: 'manager' },
    },
    default: { securityProfiles: ['Agent'], routingProfile: 'Voice', role: 'agent' },
  } as const;
  const provider = { kind: 'outside-system', system: managedByScim.system } as const;
  const scim = orThrow(await admin.actingAs(provider));
  const user = newScimUser(personas, received); // or what is wrong with it
  const provisioned = await scim.users.planCreate(user.isOk() ? [user.value] : []);
  // #endregion
  expect((await carryOut(scim, provisioned)).counts.done).toBe(1);
  await hire(centre, 'manager', 'mia');
  const mia = orThrow(await admin.actingAs(await signedIn(centre, 'mia', 'permitted')));
  // #region managed
  const byHand = orThrow(await mia.users.planEdit('ada', { mode: set('agent') }));
  show(byHand.items.map(({ refusal }) => refusal)); // { code: 'managed-outside', system: 'SCIM' }
  const back = { users: { logins: ['ada'] }, management: { kind: 'here' } } as const;
  const takenBack = orThrow(await admin.users.planChangeManagement(back)); // by the host itself
  // #endregion
  expect(byHand.items.map(({ refusal }) => refusal)).toEqual([{ code: 'managed-outside', system: 'SCIM' }]);
  expect((await carryOut(admin, ok(takenBack))).counts.done).toBe(1);
});

test('members of an organisation', () => {
  const members = [member('olga', 'org-admin'), member('max', 'campaigner')];
  // #region platform
  const [olga] = members; // whom the host has stored
  const demotion = { kind: 'change', administrator: { ...olga!, roles: ['operations'] } } as const;
  const state = { access: platformAccess, administrators: members };
  const kept = changeAdministrators(state, olga!.id, demotion); // { code: 'last-administrator' }
  // #endregion
  expect(kept._unsafeUnwrapErr()).toEqual({ code: 'last-administrator' });
});
