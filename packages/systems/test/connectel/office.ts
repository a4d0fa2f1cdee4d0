import type { ItemOutcome, Plan, Result, RollcallError, StandingProfile, UserValuesOf } from '@rollcall/core';
import { ok } from '@rollcall/core';
import {
  changeRoles,
  type AccessModel,
  type AdministratorActor,
  type RoleChange,
} from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import type { PostgresPool } from '@rollcall/postgres';
import {
  actingUser,
  administratorOf,
  connectelAccess,
  connectelCatalog,
  connectelRules,
  connectelTemplates,
  extensionGrants,
  extensionTable,
  identityNamed,
  parseExtension,
  postgresExtensionRegister,
  withExtension,
  type Extension,
  type ExtensionRegister,
} from '@rollcall/presets/connectel';
import { carryOut } from '../carry-out.js';
import { world, type World } from '../world.js';

type Catalog = typeof connectelCatalog;

/** A product like Connectel: users of two roles, User Profiles that can be changed, internal numbers from 2001 on. */
export interface Office {
  readonly admin: World<Catalog>['standalone'];
  readonly register: ExtensionRegister;
  /** Roles as they are now. */
  readonly access: () => AccessModel;
  /** Changes User Profiles as somebody, and keeps what becomes of them. */
  readonly changeProfiles: (by: string, change: RoleChange) => Promise<ReturnType<typeof changeRoles>>;
  /** Somebody who has signed in. */
  readonly acting: (loginName: string) => Promise<AdministratorActor>;
}

/** Somebody to be made. */
export interface Newcomer {
  readonly role?: 'User' | 'Admin';
  readonly fullName?: string;
  readonly email?: string;
  readonly extension?: Extension;
  readonly values?: UserValuesOf<Catalog>;
}

/** A number that is one. */
export function extension(text: string): Extension {
  return parseExtension(text)._unsafeUnwrap();
}

/** The product, with `boss`, who is an Admin. */
export async function office(): Promise<Office> {
  let access = connectelAccess;
  const centre = await world({ catalog: connectelCatalog, rules: connectelRules(() => access) });
  const { standalone: admin, pool } = centre;
  const { environment } = centre.options;
  for (const template of connectelTemplates) orThrow(await admin.templates.add(template));
  await makeTable(pool);
  const range = { from: 2001, to: 2099 };
  const made: Office = {
    admin,
    register: postgresExtensionRegister({ environment, pool, range }),
    access: () => access,
    changeProfiles: async (by, change) => {
      const { items } = orThrow(await admin.users.list());
      const administrators = items.map((user) => administratorOf(user, environment));
      const changed = changeRoles(
        { access, administrators },
        (await made.acting(by)).administrator.id,
        change,
      );
      if (changed.isOk()) access = changed.value;
      return changed;
    },
    acting: async (loginName) => actingUser(await found(made, loginName), access, environment),
  };
  await hire(made, 'boss', { role: 'Admin' });
  return made;
}

/** Makes the table of numbers in an embedded Postgres, once. Its session is the owner’s beneath the role of the application. */
export async function makeTable(pool: PostgresPool): Promise<void> {
  const client = await pool.connect();
  const { rows } = await client.query({
    text: "select to_regclass('rollcall.connectel_extensions')::text as made",
  });
  const isMade = (rows[0] as { made: string | null }).made !== null;
  const statements = [
    'reset role',
    ...extensionTable(),
    ...extensionGrants({ role: 'rollcall_app' }),
    'set role rollcall_app',
  ];
  for (const text of isMade ? [] : statements) await client.query({ text });
  client.release();
}

/** A user as it is now. */
export async function found({ admin }: Office, loginName: string): Promise<StandingProfile> {
  return orThrow(await admin.users.get(loginName));
}

/** Makes a user as the form does: with a number of its own, by itself unless one is given. */
export function hire({ admin, register }: Office, loginName: string, newcomer: Newcomer = {}) {
  const { role = 'User', fullName = loginName, email, extension: byHand, values } = newcomer;
  return withExtension(register, byHand === undefined ? {} : { extension: byHand }, async (internal) =>
    ok(
      await outcomeOf(
        { execute: admin.execute },
        admin.users.planCreate([
          {
            loginName,
            identity: identityNamed(fullName, email),
            template: { name: role },
            userValues: { ...values, internal },
          },
        ]),
      ),
    ),
  );
}

/** Runs a plan for one user, and gives what became of the user. */
export async function outcomeOf(
  runner: Parameters<typeof carryOut>[0],
  planned: Result<Plan, RollcallError> | Promise<Result<Plan, RollcallError>>,
): Promise<ItemOutcome> {
  const { items } = await carryOut(runner, planned);
  return items[0]!;
}

/** What a plan says of the one user whom it is about. */
export async function refusalOf(planned: Promise<Result<Plan, RollcallError>>) {
  return orThrow(await planned).items[0]!.refusal;
}
