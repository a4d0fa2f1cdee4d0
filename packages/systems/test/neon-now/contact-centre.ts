import type { Administrator, AdministratorActor, Clearance } from '@rollcall/core/authorization';
import { clearanceOf, parseAdministrator } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import {
  contactCentreAccess,
  neonNowCatalog,
  newUser,
  rolesOfUser,
  roleTemplates,
  type AdminAppPermission,
  type ContactCentreRole,
} from '@rollcall/presets/neon-now';
import { carryOut } from '../carry-out.js';
import { world, type World, type WorldOptions } from '../world.js';

export type ContactCentre = World<typeof neonNowCatalog>;

export const access = contactCentreAccess({ insightsWallboard: 'enabled' });

/** A customer of NeonNow, with the templates of the three roles. */
export async function contactCentre(
  options: Omit<WorldOptions<typeof neonNowCatalog>, 'catalog'> = {},
): Promise<ContactCentre> {
  const centre = await world({ catalog: neonNowCatalog, ...options });
  for (const template of Object.values(roleTemplates)) orThrow(await centre.admin.templates.add(template));
  return centre;
}

/** The form "Add User", filled in. */
export function form(loginName: string, role: ContactCentreRole = 'agent') {
  return {
    loginName,
    role,
    firstName: loginName,
    lastName: 'Example',
    email: `${loginName}@example.com`,
    phoneNumber: '+441632960001',
    securityProfiles: ['Agent'],
    routingProfile: 'Voice',
  };
}

/** Makes users as the host itself. */
export const hire = ({ admin }: ContactCentre, role: ContactCentreRole, ...logins: readonly string[]) =>
  carryOut(admin, admin.users.planCreate(logins.map((login) => newUser(form(login, role)))));

/** A contact-centre user who has signed in to CX. */
export async function signedIn(
  { admin }: ContactCentre,
  loginName: string,
  adminApp: AdminAppPermission = 'not-permitted',
): Promise<AdministratorActor> {
  const user = orThrow(await admin.users.get(loginName));
  const administrator = orThrow(
    parseAdministrator({
      id: loginName,
      roles: rolesOfUser(user, adminApp),
      environments: [admin.origin.environment],
      hierarchyGroups: 'all',
    }),
  );
  return { kind: 'administrator', access, administrator };
}

/** What such a user may do in this environment. */
export function clearanceIn({ admin }: ContactCentre, actor: AdministratorActor): Clearance {
  return clearanceOf(actor, admin.origin.environment, new Map());
}

/** A member of the organisation, with one platform role in all environments. */
export function member(id: string, ...roles: readonly string[]): Administrator {
  return orThrow(parseAdministrator({ id, roles, environments: 'all', hierarchyGroups: 'all' }));
}

/** A user as Amazon Connect has it. */
export function connectUser({ simulator }: ContactCentre, login: string) {
  const user = simulator.state.users.byUsername(login);
  if (user === undefined) throw new Error(`Amazon Connect has no ${login}.`);
  return user;
}
