import { defineCatalog, type AnyCatalog, type SettingScope } from '@rollcall/core';
import * as fc from 'fast-check';
import { shownAs } from '../law/shown-as.js';
import { settingKinds, type SettingKind } from './setting-kind.js';

/** What a generated setting is, besides its kind. */
export interface SettingSketch {
  readonly kind: SettingKind;
  readonly scope: SettingScope;
  readonly modes: readonly string[];
}

/** What a generated catalog is made from. */
export interface CatalogSketch {
  readonly modes: readonly string[];
  readonly settings: readonly SettingSketch[];
}

const modeNames: readonly string[] = ['calm', 'busy', 'night'];
const [alwaysTemplate, alwaysUser] = [settingKinds[0]!.key, settingKinds.at(-1)!.key];

const sketchOfKind = (kind: SettingKind) =>
  fc.record({
    kind: fc.constant(kind),
    isIn: kind.key === alwaysTemplate || kind.key === alwaysUser ? fc.constant(true) : fc.boolean(),
    scope: scopeOf(kind),
    allModes: fc.boolean(),
    modes: fc.subarray([...modeNames], { minLength: 1 }),
  });

/** What a catalog may be made from: some of the kinds, in some of three modes; of each scope at least one. */
export const someCatalogSketch: fc.Arbitrary<CatalogSketch> = fc
  .record({ modeCount: fc.constantFrom(1, 2, 3, 3), settings: fc.tuple(...settingKinds.map(sketchOfKind)) })
  .map(({ modeCount, settings }) => {
    const modes = modeNames.slice(0, modeCount);
    const inCatalog = settings.filter(({ isIn }) => isIn);
    return {
      modes,
      settings: inCatalog.map(({ kind, scope, allModes, modes: wanted }) => {
        const own = wanted.filter((mode) => modes.includes(mode));
        return { kind, scope, modes: allModes || own.length === 0 ? modes : own };
      }),
    };
  });

/** A small catalog. */
export const someCatalog: fc.Arbitrary<AnyCatalog> = someCatalogSketch.map(sketchedCatalog);

// To parse a catalog takes longer than to check most laws, and shrinking comes back to the same few.
const known = new Map<string, AnyCatalog>();
const MOST_KNOWN = 10_000;

/** The catalog of a sketch; a counter-example shows it as its sketch. */
export function sketchedCatalog(sketch: CatalogSketch): AnyCatalog {
  const shown = showSketch(sketch);
  const before = known.get(shown);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const catalog = shownAs(parsedSketch(sketch), () => shown);
  known.set(shown, catalog);
  return catalog;
}

function showSketch({ modes, settings }: CatalogSketch): string {
  const shown = settings.map(({ kind, scope, modes: own }) => `${kind.key}: ${scope} in ${own.join('|')}`);
  return `catalog(${modes.join('|')}; ${shown.join(', ')})`;
}

function parsedSketch({ modes, settings: sketches }: CatalogSketch): AnyCatalog {
  const settings = Object.fromEntries(
    sketches.map(({ kind, scope, modes: own }) => {
      const { key, schema, secret } = kind;
      const [mode = 'calm', ...rest] = own;
      return [
        key,
        { label: key, schema, default: kind.default, scope, modes: [mode, ...rest] as const, secret },
      ];
    }),
  );
  const groups = { all: { label: 'All', sections: { all: { label: 'All', settings } } } };
  const [defaultMode = 'calm', ...others] = modes;
  return defineCatalog({ name: 'Generated', modes: [defaultMode, ...others], defaultMode, groups });
}

function scopeOf({ key }: SettingKind): fc.Arbitrary<SettingScope> {
  if (key === alwaysTemplate) return fc.constant('template');
  return key === alwaysUser ? fc.constant('user') : fc.constantFrom('template', 'user');
}
