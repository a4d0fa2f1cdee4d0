import type { AnyCatalog, Configuration, OverridePolicy, TemplateVersion } from '@rollcall/core';
import * as fc from 'fast-check';
import { someCatalog } from '../catalog/some-catalog.js';
import {
  configurationIn,
  looseConfiguration,
  type InitialValues,
  type LooseConfiguration,
} from '../profile/some-configuration.js';
import { looseVersion, versionIn, type LooseVersion } from '../template/some-version.js';

/** A configuration on its version, in a catalog. */
export interface Standing {
  readonly catalog: AnyCatalog;
  readonly beneath: TemplateVersion;
  readonly configuration: Configuration;
}

/** A configuration, and a version to be put on it. */
export interface Application extends Standing {
  readonly applied: TemplateVersion;
  readonly policy: OverridePolicy;
}

/** What a configuration on its version is made from, whatever the catalog. */
export interface LooseStanding {
  readonly version: LooseVersion;
  readonly configuration: LooseConfiguration;
}

export const looseStanding: fc.Arbitrary<LooseStanding> = fc.record({
  version: looseVersion,
  configuration: looseConfiguration,
});

/** What an apply does with overrides. */
export const somePolicy: fc.Arbitrary<OverridePolicy> = fc.constantFrom('overwrite', 'keep');

/** A configuration in a random catalog. */
export function someStanding(initials: InitialValues = 'any'): fc.Arbitrary<Standing> {
  return fc
    .record({ catalog: someCatalog, loose: looseStanding })
    .map(({ catalog, loose }) => standingIn(catalog, loose, initials));
}

/** The configuration in this catalog that is made from this; it stands on version 1 of template `t0`. */
export function standingIn(
  catalog: AnyCatalog,
  loose: LooseStanding,
  initials: InitialValues = 'any',
): Standing {
  const beneath = versionIn(catalog, loose.version, 't0');
  return {
    catalog,
    beneath,
    configuration: configurationIn(catalog, loose.configuration, beneath, initials),
  };
}

/** A configuration and a version to be put on it: of another template, or a later version of its own. */
export const someApplication: fc.Arbitrary<Application> = fc
  .record({
    standing: someStanding(),
    applied: looseVersion,
    template: fc.constantFrom('another', 'its own'),
    policy: somePolicy,
  })
  .map(({ standing, applied, template, policy }) => ({
    ...standing,
    applied:
      template === 'another'
        ? versionIn(standing.catalog, applied, 't1')
        : versionIn(standing.catalog, applied, 't0', 2),
    policy,
  }));
