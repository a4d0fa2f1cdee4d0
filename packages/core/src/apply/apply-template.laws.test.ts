import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  configurationOn,
  someStanding,
  somePolicy,
  someValues,
  someVersion,
  versionNamed,
} from '../../test/sample-arbitraries.js';
import { catalog, standing, version } from '../../test/samples.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { sameJson } from '../json/same-json.js';
import { changeConfiguration } from '../profile/change-profile.js';
import type { Configuration } from '../profile/user-profile.js';
import { refOf, type TemplateVersion } from '../template/template-version.js';
import { applyTemplate, initialConfiguration } from './apply-template.js';
import { canonicalConfiguration, sameConfiguration } from './canonical-configuration.js';
import { effectiveMode, effectiveSettings, effectiveValue } from './effective-settings.js';
import { overrideFates, type OverridePolicy } from './override-fate.js';
import { valueBeneath } from './value-beneath.js';
import { diffVersions } from './version-diff.js';

const apply = (on: TemplateVersion, to: Configuration, policy: OverridePolicy = 'overwrite') =>
  applyTemplate(catalog, on, to, policy);

const templateScoped = (values: SettingValues) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => catalog.setting(key)?.scope === 'template'));

const check = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>) =>
  fc.assert(property, { numRuns: 1000 });

describe('apply', () => {
  it('is idempotent, with overwrite and with keep', () => {
    check(
      fc.property(someStanding, someVersion, somePolicy, ({ configuration }, next, policy) => {
        const once = apply(next, configuration, policy);
        expect(apply(next, once, policy)).toEqual(once);
      }),
    );
  });

  it('with overwrite: the last one wins, as for effective template-scoped settings', () => {
    check(
      fc.property(
        someStanding,
        someVersion,
        versionNamed(fc.constant('t9')),
        ({ configuration }, first, last) => {
          const both = effectiveSettings(catalog, apply(last, apply(first, configuration)), last);
          const one = effectiveSettings(catalog, apply(last, configuration), last);
          expect(templateScoped(both)).toEqual(templateScoped(one));
        },
      ),
    );
  });

  it('with keep: the last one does not always win (smallest counter-example)', () => {
    const base = version({ id: 't0', values: { volume: 1 } });
    const two = version({ id: 't2', values: { volume: 2 } });
    const three = version({ id: 't3', values: { volume: 3 } });
    const configuration = standing(base, { overrides: { volume: 2 } });
    const via = apply(three, apply(two, configuration, 'keep'), 'keep');
    const directly = apply(three, configuration, 'keep');
    expect(effectiveSettings(catalog, via, three)['volume']).toBe(3);
    expect(effectiveSettings(catalog, directly, three)['volume']).toBe(2);
  });

  it('keeps every user-scoped value that is stored (frame)', () => {
    check(
      fc.property(someStanding, someVersion, somePolicy, ({ configuration }, next, policy) => {
        const { userValues } = apply(next, configuration, policy);
        expect(userValues).toEqual({ ...next.initialValues, ...configuration.userValues });
      }),
    );
  });

  it('changes nothing where the profile stands on the version, as it came from it (get-put)', () => {
    const plain = someVersion.chain((beneath) =>
      configurationOn(beneath, { initials: 'had' }).map(({ template, userValues }) => ({
        beneath,
        configuration: { template, overrides: {}, userValues },
      })),
    );
    check(
      fc.property(plain, somePolicy, ({ beneath, configuration }, policy) => {
        expect(sameConfiguration(apply(beneath, configuration, policy), configuration)).toBe(true);
      }),
    );
  });

  it('gives what it says: the values beneath, or with keep the overrides that fit the mode (put-get)', () => {
    check(
      fc.property(someStanding, someVersion, somePolicy, ({ configuration }, next, policy) => {
        const after = apply(next, configuration, policy);
        expect(effectiveMode(after, next)).toBe(next.mode);
        for (const setting of catalog.settingsOf(next.mode).filter(({ scope }) => scope === 'template')) {
          const own = policy === 'keep' ? configuration.overrides[setting.key] : undefined;
          expect(effectiveValue(setting, after, next)).toEqual(own ?? valueBeneath(setting, next));
        }
      }),
    );
  });

  it('survives a round trip through another mode as far as it can', () => {
    const inMode = (id: string, mode: string) => versionNamed(fc.constant(id), fc.constant(mode));
    const trip = fc.record({ t: inMode('t1', 'calm'), u: inMode('t2', 'busy'), policy: somePolicy });
    check(
      fc.property(
        trip,
        someValues('template'),
        someValues('user'),
        ({ t, u, policy }, overrides, userValues) => {
          const start = canonicalConfiguration(catalog, standing(t, { overrides, userValues }), t);
          const end = apply(t, apply(u, apply(t, start, policy), policy), policy);
          expect(end.userValues).toMatchObject(userValues);
          const survives = ([key, value]: [string, unknown]) => {
            const setting = catalog.setting(key)!;
            const isInBoth = setting.modes.has('calm') && setting.modes.has('busy');
            return (
              isInBoth &&
              !sameJson(value as never, valueBeneath(setting, t)) &&
              !sameJson(value as never, valueBeneath(setting, u))
            );
          };
          const expected = policy === 'keep' ? Object.entries(start.overrides).filter(survives) : [];
          expect(end.overrides).toEqual(Object.fromEntries(expected));
        },
      ),
    );
  });

  it('has nothing to do after a creation, and undoes the choice of another template', () => {
    check(
      fc.property(someVersion, someVersion, (t, t0) => {
        expect(apply(t, initialConfiguration(t))).toEqual(initialConfiguration(t));
        const through = effectiveSettings(catalog, apply(t, initialConfiguration(t0)), t);
        expect(templateScoped(through)).toEqual(
          templateScoped(effectiveSettings(catalog, initialConfiguration(t), t)),
        );
      }),
    );
  });

  it('gives a canonical configuration', () => {
    check(
      fc.property(someStanding, someVersion, somePolicy, ({ configuration }, next, policy) => {
        const after = apply(next, configuration, policy);
        expect(canonicalConfiguration(catalog, after, next)).toEqual(after);
      }),
    );
  });

  it('does with each override what its fate says', () => {
    check(
      fc.property(someStanding, someVersion, somePolicy, ({ configuration }, next, policy) => {
        const fates = overrideFates(catalog, configuration, next, policy);
        const after = apply(next, configuration, policy);
        expect(fates.map(({ setting }) => setting)).toEqual(Object.keys(configuration.overrides).sort());
        expect(fates.filter(({ fate }) => fate === 'kept').map(({ setting }) => setting)).toEqual(
          Object.keys(after.overrides).sort(),
        );
        const effective = effectiveSettings(catalog, after, next);
        for (const { setting, becomes, value, fate } of fates) {
          expect(effective[setting]).toEqual(becomes);
          if (fate !== 'destroyed') expect(becomes).toEqual(value);
        }
      }),
    );
  });

  it('moves between two versions what their diff says, for a user without overrides', () => {
    check(
      fc.property(someStanding, someVersion, ({ beneath, configuration }, next) => {
        const bare = { ...configuration, overrides: {} };
        const mode = effectiveMode(bare, beneath);
        const before = templateScoped(effectiveSettings(catalog, bare, beneath));
        const after = templateScoped(effectiveSettings(catalog, apply(next, bare), next));
        const moved = { ...before };
        for (const change of diffVersions(catalog, { version: beneath, mode }, next)) {
          expect(before[change.setting]).toEqual(change.before);
          if (change.after === undefined) delete moved[change.setting];
          else moved[change.setting] = change.after;
        }
        expect(moved).toEqual(after);
      }),
    );
  });
});

describe('canonical form', () => {
  it('is stable and changes no effective value', () => {
    const raw = fc.record({
      beneath: someVersion,
      own: fc.constantFrom('calm', 'busy', 'night'),
      overrides: someValues('template'),
    });
    check(
      fc.property(raw, ({ beneath, own, overrides }) => {
        const written = { template: refOf(beneath), modeOverride: own, overrides, userValues: {} };
        const canonical = canonicalConfiguration(catalog, written, beneath);
        expect(canonicalConfiguration(catalog, canonical, beneath)).toEqual(canonical);
        expect(effectiveSettings(catalog, canonical, beneath)).toEqual(
          effectiveSettings(catalog, written, beneath),
        );
        expect(canonical.modeOverride).toBe(own === beneath.mode ? undefined : own);
      }),
    );
  });

  it('holds after every change, which changes what it names and nothing else', () => {
    check(
      fc.property(
        someStanding,
        fc.constantFrom(...catalog.settings),
        fc.constantFrom('set', 'clear'),
        someValues('template'),
        someValues('user'),
        ({ beneath, configuration }, setting, kind, t, u) => {
          const value = { ...t, ...u }[setting.key] ?? setting.default;
          const intent = kind === 'set' ? { kind: 'set' as const, value } : { kind: 'clear' as const };
          const field = setting.scope === 'template' ? 'overrides' : 'userValues';
          const changed = changeConfiguration(catalog, configuration, beneath, {
            [field]: { [setting.key]: intent },
          });
          const mode = effectiveMode(configuration, beneath);
          expect(changed.isOk()).toBe(kind === 'clear' || setting.modes.has(mode));
          if (changed.isErr()) return;
          const after = changed._unsafeUnwrap();
          expect(canonicalConfiguration(catalog, after, beneath)).toEqual(after);
          const cleared = setting.scope === 'template' ? valueBeneath(setting, beneath) : setting.default;
          for (const other of catalog.settings) {
            const before = effectiveValue(other, configuration, beneath);
            const wanted = other.key === setting.key ? (kind === 'set' ? value : cleared) : before;
            expect(effectiveValue(other, after, beneath)).toEqual(wanted);
          }
          if (kind === 'clear' && setting.scope === 'user')
            expect(after.userValues[setting.key]).toEqual(setting.default);
        },
      ),
    );
  });
});
