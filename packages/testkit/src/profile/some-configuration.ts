import {
  canonicalConfiguration,
  refOf,
  type AnyCatalog,
  type Configuration,
  type SettingValues,
  type TemplateVersion,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues, valuesIn } from '../catalog/some-values.js';

/** Whether a configuration has had the initial values of its version, as every reachable one has. */
export type InitialValues = 'had' | 'any';

/** What a configuration is made from, whatever the catalog. */
export interface LooseConfiguration {
  readonly modeIndex: number | undefined;
  readonly overrides: SettingValues;
  readonly userValues: SettingValues;
}

export const looseConfiguration: fc.Arbitrary<LooseConfiguration> = fc.record({
  modeIndex: fc.option(fc.nat(2), { nil: undefined }),
  overrides: looseValues,
  userValues: looseValues,
});

/** A canonical configuration on a version: overrides and user-scoped values, dormant ones too, maybe a mode of its own. */
export function someConfiguration(
  catalog: AnyCatalog,
  beneath: TemplateVersion,
  initials: InitialValues = 'any',
): fc.Arbitrary<Configuration> {
  return looseConfiguration.map((loose) => configurationIn(catalog, loose, beneath, initials));
}

/** The canonical configuration on a version that is made from this. */
export function configurationIn(
  catalog: AnyCatalog,
  { modeIndex, overrides, userValues }: LooseConfiguration,
  beneath: TemplateVersion,
  initials: InitialValues = 'any',
): Configuration {
  const own = valuesIn(catalog, userValues, 'user');
  const written = {
    template: refOf(beneath),
    ...(modeIndex === undefined ? {} : { modeOverride: catalog.modes[modeIndex % catalog.modes.length]! }),
    overrides: valuesIn(catalog, overrides, 'template'),
    userValues: initials === 'had' ? { ...beneath.initialValues, ...own } : own,
  };
  return canonicalConfiguration(catalog, written, beneath);
}
