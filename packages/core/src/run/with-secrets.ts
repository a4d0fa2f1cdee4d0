import type { ItemRefusal } from '../plan/item-refusal.js';
import type { ProfileChanges, SettingChanges } from '../profile/change-profile.js';
import { err, ok, type Result } from '../result.js';
import { refusal, type StepContext, type StepHindrance } from './step-context.js';

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
    const isOverride = catalog.setting(setting)?.scope === 'template';
    // Whether a step is a maintenance is told by what it changes: a secret must not add another kind of change to it.
    if (isOverride && changes.overrides === undefined) return err(refusal(notAnOverride(setting)));
    const values = isOverride ? overrides : userValues;
    values[setting] = { kind: 'set', value };
  }
  return ok({ ...changes, overrides, userValues });
}

function notAnOverride(setting: string): ItemRefusal {
  return { code: 'invalid-settings', problems: [{ code: 'wrong-scope', setting, expected: 'user' }] };
}
