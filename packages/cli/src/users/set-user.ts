import { err, ok, type Intent, type Result } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import type { CommandProblem } from '../error/command-problem.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { openHere } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';
import { readSettings } from '../settings/read-settings.js';
import { secretValues } from '../settings/secret-values.js';
import { intentsObject } from '../settings/setting-intents.js';
import type { SettingOptions } from '../settings/setting-options.js';
import { identityChanges, type IdentityOptions } from './identity-options.js';

/** Options of `rollcall users set`. */
export interface SetUserOptions extends IdentityOptions, SettingOptions, ConsentOptions {
  readonly login?: string;
  readonly mode?: string;
  readonly clearMode?: true;
}

/** `rollcall users set LOGIN`. */
export function setUser(session: Session, loginName: string, options: SetUserOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal, catalog, instance } = session;
    const mode = yield* modeIntent(options);
    const settings = yield* await readSettings(session, options);
    const identity = identityChanges(options);
    const overrides = intentsObject(settings.template);
    const userValues = intentsObject(settings.user);
    const changes = {
      ...(options.login !== undefined && { loginName: options.login }),
      ...(identity && { identity }),
      ...(mode && { mode }),
      ...(overrides && { overrides }),
      ...(userValues && { userValues }),
    };
    if (Object.keys(changes).length === 0) {
      return err({
        code: 'usage',
        message: 'Say what is to change, with --set, --clear, --mode, --email and the like.',
      } as const);
    }
    const execution = { secretFor: secretValues(catalog, settings) };
    // Only names and e-mails belong to the directory, where one is integrated.
    if (identity === undefined || instance === undefined) {
      const { admin, store } = yield* await openHere(session);
      const plan = yield* await admin.users.planEdit(loginName, changes, { signal });
      return carryOut(session, { options, admin, store, plan, execution });
    }
    const { admin, store } = yield* await openIntegrated(session, 'Changing names and e-mails');
    const plan = yield* await admin.users.planEdit(loginName, changes, { signal });
    return carryOut(session, { options, admin, store, plan, execution });
  });
}

function modeIntent({ mode, clearMode }: SetUserOptions): Result<Intent<string> | undefined, CommandProblem> {
  if (mode !== undefined && clearMode === true) {
    return err({ code: 'usage', message: '--mode and --clear-mode contradict each other.' });
  }
  if (clearMode === true) return ok({ kind: 'clear' });
  return ok(mode === undefined ? undefined : { kind: 'set', value: mode });
}
