import {
  clear,
  set,
  type AnyCatalog,
  type Intent,
  type OverridePolicy,
  type ProfileChanges,
  type SettingValues,
  type TemplateVersion,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues } from '../catalog/some-values.js';
import { looseVersion, versionIn, type LooseVersion } from '../template/some-version.js';
import { somePolicy } from './some-standing.js';

/** Changes of a configuration: of its mode, or of settings. */
export type ConfigurationChanges = Pick<ProfileChanges, 'mode' | 'overrides' | 'userValues'>;

/** Something that is done to the configuration of a profile. */
export type ConfigurationAction =
  | { readonly kind: 'apply'; readonly version: TemplateVersion; readonly policy: OverridePolicy }
  | { readonly kind: 'change'; readonly changes: ConfigurationChanges };

/** What changes are made from, whatever the catalog. */
export interface LooseChanges {
  readonly what: 'setting' | 'mode';
  readonly intent: 'set' | 'clear';
  readonly index: number;
  readonly values: SettingValues;
}

export const looseChanges: fc.Arbitrary<LooseChanges> = fc.record({
  what: fc.constantFrom('setting', 'setting', 'mode'),
  intent: fc.constantFrom('set', 'set', 'clear'),
  index: fc.nat(7),
  values: looseValues,
});

/** What an action is made from, whatever the catalog. */
export type LooseAction =
  | { readonly kind: 'change'; readonly changes: LooseChanges }
  | { readonly kind: 'apply'; readonly version: LooseVersion; readonly policy: OverridePolicy };

export const looseAction: fc.Arbitrary<LooseAction> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), changes: looseChanges }),
  fc.record({ kind: fc.constant('apply' as const), version: looseVersion, policy: somePolicy }),
);

/** The action in this catalog; some cannot be done in the mode in force. */
export function actionIn(catalog: AnyCatalog, loose: LooseAction): ConfigurationAction {
  return loose.kind === 'change'
    ? { kind: 'change', changes: changesIn(catalog, loose.changes) }
    : { kind: 'apply', version: versionIn(catalog, loose.version), policy: loose.policy };
}

/** The changes in this catalog. */
export function changesIn(
  catalog: AnyCatalog,
  { what, intent, index, values }: LooseChanges,
): ConfigurationChanges {
  const wanted = <T>(value: T): Intent<T> => (intent === 'set' ? { kind: 'set', value } : clear);
  if (what === 'mode') return { mode: wanted(catalog.modes[index % catalog.modes.length]!) };
  const setting = catalog.settings[index % catalog.settings.length]!;
  const value = values[setting.key] ?? setting.default;
  return {
    [setting.scope === 'template' ? 'overrides' : 'userValues']: {
      [setting.key]: intent === 'set' ? set(value) : clear,
    },
  };
}
