import { effectiveMode } from '../apply/effective-settings.js';
import { valueBeneath } from '../apply/value-beneath.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import { mergeValue } from '../merge/merge-values.js';
import { shownValue } from '../plan/shown-value.js';
import type { StandingProfile } from '../profile/standing-profile.js';
import type { TemplateVersion } from '../template/template-version.js';

/** One setting that the user, the template or both have moved. Secret values show as `[secret]`. */
export interface ThreeWaySetting {
  readonly setting: string;
  /**
   * `template` or `user`: who moved it. `alike`: both did, to the same value. `conflict`: both did, differently;
   * an apply that keeps overrides settles it for the user, one that overwrites for the template.
   */
  readonly moved: 'template' | 'user' | 'alike' | 'conflict';
  /** The value beneath: that of the template version that the profile stands on. */
  readonly base: Json;
  readonly user: Json;
  readonly template: Json;
}

/** What a user and a template have made of the version that both started from. */
export interface ThreeWayReport {
  readonly loginName: string;
  /** In the catalog's order. */
  readonly settings: readonly ThreeWaySetting[];
}

/**
 * The three-way merge of a profile and the version to be applied, the version beneath being the base: the template-scoped
 * settings that exist in both modes. An override of any other setting is dormant before or lost after: `overrideFates` has
 * it.
 */
export function reportThreeWay(
  catalog: AnyCatalog,
  { profile, beneath }: StandingProfile,
  applied: TemplateVersion,
): ThreeWayReport {
  const { overrides } = profile.configuration;
  const mode = effectiveMode(profile.configuration, beneath);
  const settings: ThreeWaySetting[] = [];
  for (const setting of catalog.settings) {
    const { key, modes, scope } = setting;
    if (scope !== 'template' || !modes.has(mode) || !modes.has(applied.mode)) continue;
    const base = valueBeneath(setting, beneath);
    const user = Object.hasOwn(overrides, key) ? overrides[key]! : base;
    const template = valueBeneath(setting, applied);
    const moved = whoMoved(base, user, template);
    if (moved === 'nobody') continue;
    const shown = (value: Json) => shownValue(catalog, key, value);
    settings.push({ setting: key, moved, base: shown(base), user: shown(user), template: shown(template) });
  }
  return { loginName: profile.login.name, settings };
}

function whoMoved(base: Json, user: Json, template: Json): ThreeWaySetting['moved'] | 'nobody' {
  if (mergeValue(base, user, template).kind === 'conflict') return 'conflict';
  if (sameJson(user, template)) return sameJson(base, user) ? 'nobody' : 'alike';
  return sameJson(base, user) ? 'template' : 'user';
}
