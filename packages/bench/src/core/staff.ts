import {
  looseLogin,
  refOf,
  targetOfProfile,
  type AnyCatalog,
  type Json,
  type PlanTarget,
  type ProfileId,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { otherThan } from './settings.js';

/** So many profiles on a version; each fifth has three overrides, one of them of a setting that the template changes. */
export function staff(catalog: AnyCatalog, version: TemplateVersion, size: number): readonly UserProfile[] {
  const settings = catalog.settings.filter(({ scope }) => scope === 'template').slice(10, 40);
  return Array.from({ length: size }, (_, index) => {
    const overridden =
      index % 5 === 0 ? [0, 10, 20].map((step) => settings[(step + index) % settings.length]!) : [];
    const overrides = Object.fromEntries(
      overridden.map((one): [string, Json] => [one.key, otherThan(one.default)]),
    );
    return {
      id: `profile-${index}` as ProfileId,
      login: looseLogin(`agent${String(index).padStart(8, '0')}`),
      identity: { firstName: 'First', lastName: `Last ${index}` },
      configuration: { template: refOf(version), overrides, userValues: { setting9: true } },
      management: { kind: 'here' },
      version: 1,
    };
  });
}

/** Profiles as the targets of a plan. */
export function targetsOf(profiles: readonly UserProfile[]): readonly PlanTarget[] {
  return profiles.map(targetOfProfile);
}
