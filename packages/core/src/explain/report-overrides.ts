import { valueBeneath } from '../apply/value-beneath.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import { shownValue } from '../plan/shown-value.js';
import type { StandingProfile } from '../profile/standing-profile.js';

/** One override of a profile, with what it hides. Secret values show as `[secret]`. */
export interface ReportedOverride {
  readonly setting: string;
  readonly value: Json;
  readonly beneath: Json;
}

/** What a profile has different from the template version that it stands on: read off, never computed by comparing. */
export interface OverrideReport {
  readonly loginName: string;
  readonly templateName: string;
  readonly templateVersion: number;
  /** The profile's own mode, if it has one. */
  readonly mode?: string;
  readonly overrides: readonly ReportedOverride[];
}

/** Reports the profiles that differ from their template versions, in the order given. */
export function reportOverrides(
  catalog: AnyCatalog,
  standing: Iterable<StandingProfile>,
): readonly OverrideReport[] {
  const reports: OverrideReport[] = [];
  for (const { profile, beneath } of standing) {
    const { overrides, modeOverride } = profile.configuration;
    const reported = Object.entries(overrides).flatMap(([key, value]): readonly ReportedOverride[] => {
      const setting = catalog.setting(key);
      if (setting === undefined) return [];
      const hidden = shownValue(catalog, key, valueBeneath(setting, beneath));
      return [{ setting: key, value: shownValue(catalog, key, value), beneath: hidden }];
    });
    if (reported.length === 0 && modeOverride === undefined) continue;
    reports.push({
      loginName: profile.login.name,
      templateName: beneath.name,
      templateVersion: beneath.version,
      ...(modeOverride === undefined ? {} : { mode: modeOverride }),
      overrides: reported,
    });
  }
  return reports;
}
