import { type Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { directorySettingsIf, type ConnectOptions } from '../directory/connect-options.js';
import { passwords } from '../password/passwords.js';
import { namesIfShown } from '../plan/names-if-shown.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { openHere } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { readSettings } from '../settings/read-settings.js';
import { secretValues } from '../settings/secret-values.js';
import { valuesToSet } from '../settings/setting-intents.js';
import type { SettingOptions } from '../settings/setting-options.js';
import { identityOf, type IdentityOptions } from './identity-options.js';

/** Options of `rollcall users create`. */
export interface CreateUserOptions extends IdentityOptions, SettingOptions, ConnectOptions, ConsentOptions {
  readonly template: string;
  readonly createInConnect?: true;
}

/** `rollcall users create LOGIN --template NAME`. */
export function createUser(session: Session, loginName: string, options: CreateUserOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal, catalog } = session;
    const directory = yield* directorySettingsIf(options);
    const settings = yield* await readSettings(session, options, { set: 'user' });
    const { passwordFor, warningsFor } = yield* passwords(session, options.generatePasswords);
    const user = {
      loginName,
      identity: identityOf(options),
      template: { name: options.template },
      userValues: valuesToSet(settings.user),
    };
    const execution = { passwordFor, secretFor: secretValues(catalog, settings) };
    if (directory === undefined) {
      const { admin, store } = yield* await openHere(session);
      const plan = yield* await admin.users.planCreate([user], { signal });
      return carryOut(session, { options, admin, store, plan, execution });
    }
    const { admin, store } = yield* await openIntegrated(session, '--create-in-connect');
    const plan = yield* await admin.users.planCreate([{ ...user, directory }], { signal });
    const named = yield* await namesIfShown(session, admin);
    return carryOut(session, { options, admin, store, plan, named, execution, warnings: warningsFor(plan) });
  });
}
