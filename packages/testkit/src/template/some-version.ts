import type { AnyCatalog, Json, SettingValues, TemplateId, TemplateVersion } from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues, valuesIn } from '../catalog/some-values.js';

/** What a version is made from, whatever the catalog. */
export interface LooseVersion {
  readonly modeIndex: number;
  readonly values: SettingValues;
  readonly initialValues: SettingValues;
  /** Some versions are older than one of the settings, and have no value for it. */
  readonly age: 'newest' | 'older';
}

export const looseVersion: fc.Arbitrary<LooseVersion> = fc.record({
  modeIndex: fc.nat(2),
  values: looseValues,
  initialValues: looseValues,
  age: fc.constantFrom('newest', 'older'),
});

/** A template version of a catalog. */
export function someVersion(catalog: AnyCatalog, id = 't1', version = 1): fc.Arbitrary<TemplateVersion> {
  return looseVersion.map((loose) => versionIn(catalog, loose, id, version));
}

/** The version of a catalog that is made from this. */
export function versionIn(catalog: AnyCatalog, loose: LooseVersion, id = 't1', version = 1): TemplateVersion {
  const mode = catalog.modes[loose.modeIndex % catalog.modes.length]!;
  const values = valuesIn(catalog, loose.values, 'template', mode);
  return {
    id: id as TemplateId,
    version,
    name: `Template ${id}`,
    description: '',
    mode,
    values: loose.age === 'newest' ? { ...defaultsOf(catalog, mode), ...values } : values,
    initialValues: valuesIn(catalog, loose.initialValues, 'user'),
  };
}

function defaultsOf(catalog: AnyCatalog, mode: string): Record<string, Json> {
  const settings = catalog.settingsOf(mode).filter(({ scope }) => scope === 'template');
  return Object.fromEntries(settings.map((setting) => [setting.key, setting.default]));
}
