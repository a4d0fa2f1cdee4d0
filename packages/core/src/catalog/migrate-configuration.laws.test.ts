import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateId, TemplateVersion } from '../template/template-version.js';
import type { AnyCatalog } from './any-catalog.js';
import type { CatalogMigration } from './catalog-migration.js';
import { checkCatalogChange } from './check-catalog-change.js';
import { migrateConfiguration } from './migrate-configuration.js';
import { migrateTemplateVersion } from './migrate-template-version.js';
import { parseCatalog } from './parse-catalog.js';
import type { AnySetting } from './setting.js';

const wide = z.int().min(0).max(9);
const narrow = z.int().min(0).max(4);
const allModes = ['a', 'b', 'c'] as const;
const keys = ['one', 'two', 'three', 'four', 'five', 'six'];

/** How one setting looks before and after; `gone` and `fresh` are on one side only. */
const settingArbitrary = fc.record({
  stays: fc.constantFrom('both', 'both', 'both', 'renamed', 'gone', 'fresh'),
  scopes: fc.tuple(fc.constantFrom('template', 'user'), fc.constantFrom('template', 'user')),
  modes: fc.tuple(fc.subarray([...allModes], { minLength: 1 }), fc.subarray([...allModes], { minLength: 1 })),
  narrowed: fc.boolean(),
  initial: fc.integer({ min: 0, max: 4 }),
});
type Sketch = typeof settingArbitrary extends fc.Arbitrary<infer T> ? T : never;

function catalogOf(sketches: readonly Sketch[], side: 0 | 1, drops: boolean): AnyCatalog {
  const modes = side === 1 && drops ? ['a', 'b'] : allModes;
  const settings = sketches.flatMap((sketch, index) => {
    if (sketch.stays === (side === 0 ? 'fresh' : 'gone')) return [];
    const key = side === 1 && sketch.stays === 'renamed' ? `${keys[index]}New` : keys[index];
    const left = sketch.modes[side].filter((mode) => (modes as readonly string[]).includes(mode));
    const schema = side === 1 && sketch.narrowed ? narrow : wide;
    const scope = sketch.scopes[side];
    return [
      [key, { label: 'L', schema, default: sketch.initial, scope, modes: left.length === 0 ? ['a'] : left }],
    ];
  });
  const always = { label: 'Always', schema: z.boolean(), default: true, scope: 'user' };
  const groups = {
    g: { label: 'G', sections: { s: { label: 'S', settings: { ...Object.fromEntries(settings), always } } } },
  };
  return parseCatalog({ name: 'N', modes, defaultMode: 'a', groups })._unsafeUnwrap();
}

/** Values above the new limit fold onto those below it, so that overrides may come to equal what is beneath. */
const map = (value: Json): number => Math.min(Number(value), 4);

/** Answers each error with the migration that settles it. */
function migrationsFor(
  old: AnyCatalog,
  next: AnyCatalog,
  renames: readonly CatalogMigration[],
): readonly CatalogMigration[] {
  const replaced: readonly CatalogMigration[] =
    next.modes.length < old.modes.length ? [{ kind: 'mode-replaced', from: 'c', to: 'b' }] : [];
  const given = [...renames, ...replaced];
  return checkCatalogChange(old, next, given).match(
    () => given,
    (errors) => [
      ...given,
      ...errors.map((error): CatalogMigration => {
        if (error.code === 'schema-narrowed') return { kind: 'values-mapped', setting: error.setting, map };
        if (error.code === 'scope-changed') return { kind: 'scope-changed', setting: error.setting };
        if (error.code === 'setting-removed') return { kind: 'setting-removed', setting: error.setting };
        if (error.code === 'setting-left-mode')
          return { kind: error.code, setting: error.setting, mode: error.mode };
        throw new Error(error.code);
      }),
    ],
  );
}

function effective(setting: AnySetting, configuration: Configuration, beneath: TemplateVersion): Json {
  const { key } = setting;
  if (setting.scope === 'user') return configuration.userValues[key] ?? setting.default;
  return configuration.overrides[key] ?? beneath.values[key] ?? setting.default;
}

/** A template version and a configuration as they can be stored: canonical, with the initial values taken. */
function storedIn(
  catalog: AnyCatalog,
): fc.Arbitrary<{ beneath: TemplateVersion; configuration: Configuration }> {
  const valueOf = ({ parse }: AnySetting) => fc.integer({ min: 0, max: 9 }).filter((n) => parse(n).isOk());
  const some = (settings: readonly AnySetting[]): fc.Arbitrary<Record<string, number>> =>
    fc.record<Record<string, number>>(Object.fromEntries(settings.map((s) => [s.key, valueOf(s)])), {
      requiredKeys: [],
      noNullPrototype: true,
    }) as fc.Arbitrary<Record<string, number>>;
  const ofScope = (scope: string) => catalog.settings.filter((s) => s.scope === scope && s.key !== 'always');
  return fc.constantFrom(...catalog.modes).chain((mode) =>
    fc
      .record({
        values: some(ofScope('template').filter(({ modes }) => modes.has(mode))),
        initialValues: some(ofScope('user')),
        overrides: some(ofScope('template')),
        userValues: some(ofScope('user')),
        modeOverride: fc.option(fc.constantFrom(...catalog.modes), { nil: undefined }),
      })
      .map(({ values, initialValues, overrides, userValues, modeOverride }) => {
        const id = 't' as TemplateId;
        const beneath = { id, version: 1, name: 'T', description: '', mode, values, initialValues };
        const kept = Object.entries(overrides).filter(
          ([key, value]) => !sameJson(value, values[key] ?? catalog.setting(key)?.default),
        );
        return {
          beneath,
          configuration: {
            template: { id, version: 1 },
            ...(modeOverride === undefined || modeOverride === mode ? {} : { modeOverride }),
            overrides: Object.fromEntries(kept),
            userValues: { ...initialValues, ...userValues },
          },
        };
      }),
  );
}

const cases = fc
  .record({
    sketches: fc.array(settingArbitrary, { minLength: 1, maxLength: keys.length }),
    drops: fc.boolean(),
  })
  .chain(({ sketches, drops }) => {
    const old = catalogOf(sketches, 0, drops);
    const next = catalogOf(sketches, 1, drops);
    const renames = sketches.flatMap(({ stays }, index): CatalogMigration[] =>
      stays === 'renamed' ? [{ kind: 'setting-renamed', from: keys[index]!, to: `${keys[index]}New` }] : [],
    );
    const change = checkCatalogChange(old, next, migrationsFor(old, next, renames))._unsafeUnwrap();
    return storedIn(old).map((stored) => ({ next, change, ...stored }));
  });

it('keeps the effective value, or what it is mapped to, of every setting of the mode that was there before', () => {
  fc.assert(
    fc.property(cases, ({ change, beneath, configuration }) => {
      const after = migrateTemplateVersion(change, beneath)._unsafeUnwrap();
      const migrated = migrateConfiguration(change, configuration, beneath)._unsafeUnwrap();
      const mode = migrated.modeOverride ?? after.mode;
      expect(mode).toBe(change.modeOf(configuration.modeOverride ?? beneath.mode));
      for (const { from, to, map: mapped = (value: Json) => value } of change.settings) {
        if (to === undefined || !to.modes.has(mode)) continue;
        const was = effective(from, configuration, beneath);
        expect([to.key, effective(to, migrated, after)]).toEqual([to.key, mapped(was)]);
      }
    }),
    { numRuns: 500 },
  );
});

it('leaves stored values canonical and valid in the next catalog, with the initial values taken', () => {
  fc.assert(
    fc.property(cases, ({ next, change, beneath, configuration }) => {
      const after = migrateTemplateVersion(change, beneath)._unsafeUnwrap();
      const { overrides, userValues, modeOverride } = migrateConfiguration(
        change,
        configuration,
        beneath,
      )._unsafeUnwrap();
      expect(modeOverride).not.toBe(after.mode);
      for (const [key, value] of Object.entries({ ...after.values, ...overrides })) {
        expect(next.setting(key)).toMatchObject({ scope: 'template' });
        expect(next.setting(key)?.parse(value).isOk()).toBe(true);
      }
      for (const [key, value] of Object.entries({ ...after.initialValues, ...userValues })) {
        expect(next.setting(key)).toMatchObject({ scope: 'user' });
        expect(next.setting(key)?.parse(value).isOk()).toBe(true);
      }
      for (const [key, value] of Object.entries(overrides)) {
        expect(sameJson(value, after.values[key] ?? next.setting(key)?.default)).toBe(false);
      }
      expect(Object.keys(userValues)).toEqual(expect.arrayContaining(Object.keys(after.initialValues)));
      expect(Object.keys(after.values).every((key) => next.setting(key)?.modes.has(after.mode))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
