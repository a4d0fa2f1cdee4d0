import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { expandConfiguration, contractConfiguration, changeConfiguration, effectiveMode } = coreSubject;

export const sparseMutants: readonly CoreMutant[] = [
  mutant('sparse.expand', 'dormant-left-out', 'dormant settings are not written out', {
    expandConfiguration: (...given) => {
      const expanded = expandConfiguration(...given);
      return { ...expanded, settings: expanded.settings.filter(({ state }) => state === 'active') };
    },
  }),
  mutant(
    'sparse.expand',
    'dormant-as-active',
    'the mode of the template decides what is dormant, not that of the profile',
    {
      expandConfiguration: (catalog, configuration, beneath) => {
        const expanded = expandConfiguration(catalog, configuration, beneath);
        const settings = expanded.settings.map((one) => {
          const isActive = catalog.setting(one.setting)?.modes.has(beneath.mode) === true;
          return { ...one, state: isActive ? ('active' as const) : ('dormant' as const) };
        });
        return { ...expanded, settings };
      },
    },
  ),
  mutant('sparse.contract-expand', 'mode-lost', 'the mode of its own is not taken back', {
    contractConfiguration: (expanded) => {
      const { modeOverride: _, ...rest } = contractConfiguration(expanded);
      return rest;
    },
  }),
  mutant(
    'sparse.contract-expand',
    'user-defaults-dropped',
    'a user-scoped value that is the default is not taken back',
    {
      contractConfiguration: (expanded) => {
        const contracted = contractConfiguration(expanded);
        const kept = Object.entries(contracted.userValues).filter(([, value]) => value !== '');
        return { ...contracted, userValues: Object.fromEntries(kept) };
      },
    },
  ),
  mutant('sparse.set', 'dormant-set', 'a setting that the mode does not have can be set', {
    changeConfiguration: (catalog, configuration, beneath, changes) => {
      const mode = effectiveMode(configuration, beneath);
      const changed = changeConfiguration(catalog, configuration, beneath, changes);
      const key = Object.keys({ ...changes.overrides, ...changes.userValues })[0];
      if (changed.isOk() || key === undefined || changes.mode !== undefined) return changed;
      const elsewhere = [...(catalog.setting(key)?.modes ?? [])].find((one) => one !== mode);
      if (elsewhere === undefined) return changed;
      const there = changeConfiguration(
        catalog,
        { ...configuration, modeOverride: elsewhere },
        beneath,
        changes,
      );
      const { modeOverride } = configuration;
      return there.map(({ template, overrides, userValues }) => ({
        template,
        ...(modeOverride === undefined ? {} : { modeOverride }),
        overrides,
        userValues,
      }));
    },
  }),
];
