import {
  effectiveMode,
  effectiveSettings,
  err,
  looseLogin,
  ok,
  type AnyCatalog,
  type EffectiveSettingsOf,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { PlanningContext } from './context.js';
import type { NoSuchUser } from './user/no-such-user.js';

/** What holds for one user, by login name ignoring case: one read of the store. */
export async function settingsOf<C extends AnyCatalog>(
  { catalog, profiles }: PlanningContext,
  loginName: string,
  call: PortCall,
): Promise<Result<EffectiveSettingsOf<C>, NoSuchUser | PortError>> {
  const read = await profiles.standing({ key: looseLogin(loginName).key, ...call });
  if (read.isErr()) return err(read.error);
  if (read.value === undefined) return err({ code: 'no-such-user' });
  const { profile, beneath } = read.value;
  const mode = effectiveMode(profile.configuration, beneath);
  const values = effectiveSettings(catalog, profile.configuration, beneath);
  return ok({ mode, values } as EffectiveSettingsOf<C>);
}
