import { effectiveMode, effectiveSettings } from '../apply/effective-settings.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { EffectiveSettingsOf } from '../catalog/values-of.js';
import type { ProfileWrite } from '../profile/profile-store.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';
import type { ProfileRule, ProfileWriteSeen, RuleBroken } from './profile-rule.js';

/** What settings are worked out with. */
interface RuleContext {
  readonly catalog: AnyCatalog;
  readonly versionOf: (ref: TemplateVersionRef) => TemplateVersion;
}

/** The first rule that forbids a write. */
export function brokenRule(
  rules: readonly ProfileRule[],
  context: RuleContext,
  before: UserProfile | undefined,
  write: ProfileWrite,
): RuleBroken | undefined {
  if (rules.length === 0) return undefined;
  const seen = writeSeen(context, before, write.kind === 'delete' ? undefined : write.profile);
  for (const rule of rules) {
    const violation = rule(seen);
    if (violation === undefined) continue;
    const { rule: name, field } = violation;
    return { code: 'rule', rule: name, ...(field === undefined ? {} : { field }) };
  }
  return undefined;
}

function writeSeen(
  context: RuleContext,
  before: UserProfile | undefined,
  after: UserProfile | undefined,
): ProfileWriteSeen {
  return {
    before,
    after,
    settingsBefore: () => before && settingsOf(context, before),
    settingsAfter: () => after && settingsOf(context, after),
  };
}

function settingsOf(
  { catalog, versionOf }: RuleContext,
  { configuration }: UserProfile,
): EffectiveSettingsOf<AnyCatalog> {
  const beneath = versionOf(configuration.template);
  const mode = effectiveMode(configuration, beneath);
  return { mode, values: effectiveSettings(catalog, configuration, beneath) };
}
