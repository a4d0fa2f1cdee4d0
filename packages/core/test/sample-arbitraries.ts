import fc from 'fast-check';
import {
  canonicalConfiguration,
  type Configuration,
  type Json,
  type SettingScope,
  type SettingValues,
  type TemplateId,
  type TemplateVersion,
} from '../src/index.js';
import { catalog, version } from './samples.js';

const byKey: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  volume: fc.integer({ min: 0, max: 4 }),
  theme: fc.constantFrom('light', 'dark', 'blue'),
  alerts: fc.subarray(['a', 'b']),
  corner: fc.constantFrom({ x: 0, y: 0 }, { x: 0, y: 1 }, { y: 1, x: 0 }, { x: 1, y: 1 }),
  token: fc.constantFrom('', 'hush-1', 'hush-2'),
  nickname: fc.constantFrom('', 'Al', 'Bo'),
  shift: fc.integer({ min: 0, max: 2 }),
  pin: fc.constantFrom('hush-0', 'hush-3', 'hush-4'),
};

/** Values for some settings of a scope, of whatever mode. */
export function someValues(scope: SettingScope): fc.Arbitrary<SettingValues> {
  const keys = catalog.settings.filter((setting) => setting.scope === scope).map(({ key }) => key);
  const each = Object.fromEntries(keys.map((key) => [key, byKey[key]!]));
  return fc.record(each, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<SettingValues>;
}

const anyMode = fc.constantFrom(...catalog.modes);

/** Versions of three templates; equal references are equal versions. */
export const someVersion: fc.Arbitrary<TemplateVersion> = versionNamed(fc.constantFrom('t1', 't2', 't3'));

export function versionNamed(id: fc.Arbitrary<string>, mode = anyMode): fc.Arbitrary<TemplateVersion> {
  const parts = fc.record({ id, mode, values: someValues('template'), initialValues: someValues('user') });
  return parts.map(({ mode, values, ...rest }) => {
    const existing = Object.entries(values).filter(([key]) => catalog.setting(key)!.modes.has(mode));
    return version({ ...rest, mode, values: Object.fromEntries(existing) });
  });
}

/** A canonical configuration on a version, with dormant values; `reachable` ones have had the initial values. */
export function configurationOn(
  beneath: TemplateVersion,
  { initials }: { readonly initials: 'had' | 'any' } = { initials: 'any' },
): fc.Arbitrary<Configuration> {
  const { id, version: number, initialValues } = beneath;
  return fc
    .record({
      own: fc.option(anyMode, { nil: undefined }),
      overrides: someValues('template'),
      userValues: someValues('user'),
    })
    .map(({ own, overrides, userValues }) =>
      canonicalConfiguration(
        catalog,
        {
          template: { id: id as TemplateId, version: number },
          ...(own === undefined ? {} : { modeOverride: own }),
          overrides,
          userValues: initials === 'had' ? { ...initialValues, ...userValues } : userValues,
        },
        beneath,
      ),
    );
}

/** A version and what stands on it. */
export const someStanding = someVersion.chain((beneath) =>
  configurationOn(beneath).map((configuration) => ({ beneath, configuration })),
);

export const somePolicy = fc.constantFrom('overwrite', 'keep') satisfies fc.Arbitrary<'overwrite' | 'keep'>;
