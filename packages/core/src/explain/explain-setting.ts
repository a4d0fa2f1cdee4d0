import { applyTemplate } from '../apply/apply-template.js';
import { effectiveMode } from '../apply/effective-settings.js';
import { valueAndSource, type ValueSource } from '../apply/expand-configuration.js';
import type { OverridePolicy } from '../apply/override-fate.js';
import { valueBeneath } from '../apply/value-beneath.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { AnySetting } from '../catalog/setting.js';
import type { Json } from '../json/json.js';
import { shownValue } from '../plan/shown-value.js';
import type { StandingProfile } from '../profile/standing-profile.js';
import { err, ok, type Result } from '../result.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';

/** The catalog has no such setting. */
export interface UnknownSetting {
  readonly code: 'unknown-setting';
  readonly setting: string;
}

/** A value of a setting, and where it comes from. Secret values show as `[secret]`. */
export interface SourcedValue {
  readonly value: Json;
  readonly source: ValueSource;
  /** `dormant` where the setting does not exist in the mode. */
  readonly state: 'active' | 'dormant';
}

/** Why a setting of a profile has its value, and what a re-apply would make of it. */
export interface SettingExplanation extends SourcedValue {
  readonly setting: string;
  readonly template: TemplateVersionRef;
  readonly templateName: string;
  /** What lies beneath an override, for a template-scoped setting. */
  readonly beneath?: Json;
  /** What applying the given version would make of it, for each policy. */
  readonly afterApply: Readonly<Record<OverridePolicy, SourcedValue>>;
}

/** Explains one setting of a profile; `applied` is the version that a re-apply would put on it. */
export function explainSetting(
  catalog: AnyCatalog,
  { profile, beneath }: StandingProfile,
  applied: TemplateVersion,
  key: string,
): Result<SettingExplanation, UnknownSetting> {
  const setting = catalog.setting(key);
  if (setting === undefined) return err({ code: 'unknown-setting', setting: key });
  const { configuration } = profile;
  const sourced = (policy: OverridePolicy) =>
    sourcedValue(catalog, setting, applyTemplate(catalog, applied, configuration, policy), applied);
  return ok({
    setting: key,
    ...sourcedValue(catalog, setting, configuration, beneath),
    template: configuration.template,
    templateName: beneath.name,
    ...(setting.scope === 'user'
      ? {}
      : { beneath: shownValue(catalog, key, valueBeneath(setting, beneath)) }),
    afterApply: { overwrite: sourced('overwrite'), keep: sourced('keep') },
  });
}

function sourcedValue(
  catalog: AnyCatalog,
  setting: AnySetting,
  configuration: StandingProfile['profile']['configuration'],
  beneath: TemplateVersion,
): SourcedValue {
  const { value, source } = valueAndSource(setting, configuration, beneath);
  const state = setting.modes.has(effectiveMode(configuration, beneath)) ? 'active' : 'dormant';
  return { value: shownValue(catalog, setting.key, value), source, state };
}
