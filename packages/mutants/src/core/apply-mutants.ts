import { noValues, sameJson, sameRef, refOf, type Configuration } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { applyTemplate, effectiveSettings, overrideFates, diffVersions, initialConfiguration } = coreSubject;
const { canonicalConfiguration, changeConfiguration, reportThreeWay, sameConfiguration } = coreSubject;

export const applyMutants: readonly CoreMutant[] = [
  mutant(
    'apply.idempotent',
    'own-version-overwrites',
    'a re-apply of the version beneath loses overrides, also with keep',
    {
      applyTemplate: (catalog, version, configuration, policy) => {
        const again = sameRef(configuration.template, refOf(version));
        return applyTemplate(catalog, version, configuration, again ? 'overwrite' : policy);
      },
    },
  ),
  mutant('apply.last-one-wins', 'overwrite-keeps', 'the policy is taken the wrong way round', {
    applyTemplate: (catalog, version, configuration, policy) =>
      applyTemplate(catalog, version, configuration, policy === 'keep' ? 'overwrite' : 'keep'),
  }),
  mutant('apply.frame', 'initial-values-win', 'initial values replace those that the user has', {
    applyTemplate: (catalog, version, configuration, policy) => {
      const applied = applyTemplate(catalog, version, configuration, policy);
      return { ...applied, userValues: { ...configuration.userValues, ...version.initialValues } };
    },
  }),
  mutant('apply.frame', 'initial-values-of-the-mode', 'initial values of other modes are not added', {
    applyTemplate: (catalog, version, configuration, policy) => {
      const ofMode = Object.entries(version.initialValues).filter(([key]) =>
        catalog.setting(key)?.modes.has(version.mode),
      );
      const initialValues = Object.fromEntries(ofMode);
      return applyTemplate(catalog, { ...version, initialValues }, configuration, policy);
    },
  }),
  mutant('apply.frame', 'dormant-values-lost', 'user-scoped values of other modes are dropped', {
    applyTemplate: (catalog, version, configuration, policy) => {
      const applied = applyTemplate(catalog, version, configuration, policy);
      const kept = Object.entries(applied.userValues).filter(([key]) =>
        catalog.setting(key)?.modes.has(version.mode),
      );
      return { ...applied, userValues: Object.fromEntries(kept) };
    },
  }),
  mutant('apply.get-put', 'same-by-reference', 'configurations are compared by reference', {
    sameConfiguration: (a, b) => sameConfiguration(a, b) && a.overrides === b.overrides,
  }),
  mutant('apply.put-get', 'dormant-not-kept', 'keep forgets overrides that are dormant', {
    applyTemplate: (catalog, version, configuration, policy) => {
      const { modeOverride = version.mode } = configuration;
      const active = Object.entries(configuration.overrides).filter(([key]) =>
        catalog.setting(key)?.modes.has(modeOverride),
      );
      return applyTemplate(
        catalog,
        version,
        { ...configuration, overrides: Object.fromEntries(active) },
        policy,
      );
    },
  }),
  mutant('apply.put-get', 'mode-stays', 'the mode of its own survives the apply', {
    applyTemplate: (catalog, version, configuration, policy) => {
      const applied = applyTemplate(catalog, version, configuration, policy);
      const { modeOverride } = configuration;
      return modeOverride === undefined || modeOverride === version.mode
        ? applied
        : { ...applied, modeOverride };
    },
  }),
  mutant(
    'apply.put-get',
    'falsy-overrides',
    '`||` for `??`: overrides that are 0, false or empty do not count',
    {
      effectiveSettings: (catalog, configuration, beneath) => {
        const truthy = Object.entries(configuration.overrides).filter(([, value]) => Boolean(value));
        return effectiveSettings(
          catalog,
          { ...configuration, overrides: Object.fromEntries(truthy) },
          beneath,
        );
      },
    },
  ),
  mutant(
    'apply.mode-round-trip',
    'other-modes-kept',
    'overrides whose setting the mode does not have are kept',
    {
      applyTemplate: (catalog, version, configuration, policy) => {
        const applied = applyTemplate(catalog, version, configuration, policy);
        const dormant = Object.entries(configuration.overrides).filter(([key, value]) => {
          const setting = catalog.setting(key);
          return setting?.modes.has(version.mode) === false && !sameJson(value, setting.default);
        });
        return { ...applied, overrides: { ...applied.overrides, ...Object.fromEntries(dormant) } };
      },
    },
  ),
  mutant('apply.create', 'no-initial-values', 'a creation forgets the initial values', {
    initialConfiguration: (version) => ({ ...initialConfiguration(version), userValues: noValues }),
  }),
  mutant('apply.canonical', 'not-absorbed', 'an override that comes to equal the value beneath stays one', {
    changeConfiguration: (catalog, configuration, beneath, changes) =>
      changeConfiguration(catalog, configuration, beneath, changes).map((changed): Configuration => {
        const wanted = Object.entries(changes.overrides ?? {}).flatMap(([key, intent]) =>
          intent.kind === 'set' ? [[key, intent.value] as const] : [],
        );
        return { ...changed, overrides: { ...changed.overrides, ...Object.fromEntries(wanted) } };
      }),
  }),
  mutant(
    'apply.canonical-form',
    'default-for-beneath',
    'an override is dropped where it is the default of the catalog',
    {
      canonicalConfiguration: (catalog, configuration, beneath) => {
        const canonical = canonicalConfiguration(catalog, configuration, beneath);
        const kept = Object.entries(canonical.overrides).filter(
          ([key, value]) => !sameJson(value, catalog.setting(key)?.default),
        );
        return { ...canonical, overrides: Object.fromEntries(kept) };
      },
    },
  ),
  mutant('apply.canonical', 'own-mode-of-template', 'a mode of its own that is the template’s is kept', {
    changeConfiguration: (catalog, configuration, beneath, changes) =>
      changeConfiguration(catalog, configuration, beneath, changes).map((changed) =>
        changes.mode?.kind === 'set' ? { ...changed, modeOverride: changes.mode.value } : changed,
      ),
  }),
  mutant('apply.override-fates', 'absorbed-as-destroyed', 'absorbed overrides are told as destroyed', {
    overrideFates: (...given) =>
      overrideFates(...given).map((one) => (one.fate === 'absorbed' ? { ...one, fate: 'destroyed' } : one)),
  }),
  mutant(
    'apply.override-fates',
    'lost-with-mode-untold',
    'overrides that the mode does not have are not told',
    {
      overrideFates: (...given) => overrideFates(...given).filter(({ becomes }) => becomes !== undefined),
    },
  ),
  mutant(
    'apply.version-diff',
    'disappearing-untold',
    'settings that the new mode does not have are left out',
    {
      diffVersions: (...given) => diffVersions(...given).filter(({ after }) => after !== undefined),
    },
  ),
  mutant(
    'apply.version-diff',
    'mode-beneath',
    'the diff looks from the mode of the version, not of the profile',
    {
      diffVersions: (catalog, from, to) => diffVersions(catalog, { ...from, mode: from.version.mode }, to),
    },
  ),
  mutant('apply.three-way', 'base-is-the-applied-version', 'the version applied is taken for the base', {
    reportThreeWay: (catalog, { profile }, applied) =>
      reportThreeWay(catalog, { profile, beneath: applied }, applied),
  }),
  mutant('apply.three-way', 'conflicts-are-the-users', 'what both moved is told as moved by the user', {
    reportThreeWay: (catalog, standing, applied) => {
      const { loginName, settings } = reportThreeWay(catalog, standing, applied);
      const settled = settings.map((each) =>
        each.moved === 'conflict' ? { ...each, moved: 'user' as const } : each,
      );
      return { loginName, settings: settled };
    },
  }),
];
