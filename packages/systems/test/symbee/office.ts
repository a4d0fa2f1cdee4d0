import { orThrow } from '@rollcall/core/english';
import { symbeeCatalog } from '@rollcall/presets/symbee';
import { carryOut } from '../carry-out.js';
import { world, type World, type WorldOptions } from '../world.js';

export type Office = World<typeof symbeeCatalog>;

/** A company with a template for each mode: "Agents", "Supervisors", "Back office". */
export async function office(
  options: Omit<WorldOptions<typeof symbeeCatalog>, 'catalog'> = {},
): Promise<Office> {
  const centre = await world({ catalog: symbeeCatalog, ...options });
  const { add } = centre.admin.templates;
  orThrow(await add({ name: 'Agents', mode: 'engagement', values: { webChats: true } }));
  orThrow(await add({ name: 'Supervisors', mode: 'supervisor', values: { monitorCalls: true } }));
  orThrow(await add({ name: 'Back office', mode: 'unison' }));
  return centre;
}

/** Makes users here only, as where management is not integrated. */
export async function hire({ standalone }: Office, template: string, ...logins: readonly string[]) {
  const users = logins.map((loginName) => ({
    loginName,
    identity: { firstName: loginName, lastName: 'Example', email: `${loginName.toLowerCase()}@example.com` },
    template: { name: template },
  }));
  return carryOut(standalone, standalone.users.planCreate(users));
}

/** Login names of the users whom a filter finds here, in order. */
export async function listed(
  { admin }: Office,
  where: NonNullable<Parameters<typeof admin.users.list>[0]>['where'] = {},
): Promise<readonly string[]> {
  return orThrow(await admin.users.list({ where })).items.map(({ profile }) => profile.login.name);
}
