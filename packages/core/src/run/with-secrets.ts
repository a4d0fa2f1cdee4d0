import type { ProfileChanges, SettingChanges } from '../profile/change-profile.js';
import { err, ok, type Result } from '../result.js';
import type { StepContext, StepHindrance } from './step-context.js';

/** The changes together with the values of secret settings, which the host hands over. */
export function withSecrets(
  { catalog, secretOf }: StepContext,
  changes: ProfileChanges,
  secrets: readonly string[],
): Result<ProfileChanges, StepHindrance> {
  const overrides: Record<string, SettingChanges[string]> = { ...changes.overrides };
  const userValues: Record<string, SettingChanges[string]> = { ...changes.userValues };
  for (const setting of secrets) {
    const value = secretOf(setting);
    if (value === undefined) return err({ outcome: 'refused', reason: { code: 'secret-missing', setting } });
    const values = catalog.setting(setting)?.scope === 'template' ? overrides : userValues;
    values[setting] = { kind: 'set', value };
  }
  return ok({ ...changes, overrides, userValues });
}
