import {
  effectiveMode,
  effectiveSettings,
  err,
  lifecycleState,
  looseLogin,
  ok,
  type AnyCatalog,
  type EffectiveSettingsOf,
  type LifecycleState,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { PlanningContext } from './context.js';
import type { NoSuchUser } from './user/no-such-user.js';

/** What holds for a user, and whether the user may work at all: that is for the host to heed at sign-in. */
export type SettingsOfUser<C extends AnyCatalog> = EffectiveSettingsOf<C> & {
  readonly state: Exclude<LifecycleState, 'deleted'>;
};

/** What holds for one user who is not deleted, by login name ignoring case: one read of the store. */
export async function settingsOf<C extends AnyCatalog>(
  { catalog, profiles }: PlanningContext,
  loginName: string,
  call: PortCall,
): Promise<Result<SettingsOfUser<C>, NoSuchUser | PortError>> {
  const read = await profiles.standing({ key: looseLogin(loginName).key, ...call });
  if (read.isErr()) return err(read.error);
  if (read.value === undefined) return err({ code: 'no-such-user' });
  const { profile, beneath } = read.value;
  const state = lifecycleState(profile);
  if (state === 'deleted') return err({ code: 'no-such-user' });
  const mode = effectiveMode(profile.configuration, beneath);
  const values = effectiveSettings(catalog, profile.configuration, beneath);
  return ok({ state, mode, values } as SettingsOfUser<C>);
}
