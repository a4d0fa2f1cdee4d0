import type { SettingValues } from '../catalog/setting-values.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';

/** Both sides changed one setting, differently. A side without a value is left out. */
export interface MergeConflict {
  readonly setting: string;
  readonly base?: Json;
  readonly ours?: Json;
  readonly theirs?: Json;
}

/** What became of two sets of changes to one base. Settings in conflict have no merged value. */
export interface MergedValues {
  readonly values: SettingValues;
  /** In the order of setting keys. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * The three-way merge, setting by setting: what one side changed is taken, what both changed alike is taken once, what
 * both changed differently is a conflict. To have no value is a value like any other.
 */
export function mergeValues(base: SettingValues, ours: SettingValues, theirs: SettingValues): MergedValues {
  const values: [string, Json][] = [];
  const conflicts: MergeConflict[] = [];
  for (const setting of keysOf(base, ours, theirs)) {
    const sides = {
      base: valueOf(base, setting),
      ours: valueOf(ours, setting),
      theirs: valueOf(theirs, setting),
    };
    const merged = mergeValue(sides.base, sides.ours, sides.theirs);
    if (merged.kind === 'conflict') conflicts.push(withoutAbsent(setting, sides));
    else if (merged.value !== undefined) values.push([setting, merged.value]);
  }
  return { values: Object.fromEntries(values), conflicts };
}

/** The three-way merge of one value. */
export function mergeValue(
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
): { readonly kind: 'merged'; readonly value: Json | undefined } | { readonly kind: 'conflict' } {
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return { kind: 'merged', value: ours };
  return sameJson(base, ours) ? { kind: 'merged', value: theirs } : { kind: 'conflict' };
}

function keysOf(...all: readonly SettingValues[]): readonly string[] {
  return [...new Set(all.flatMap((values) => Object.keys(values)))].sort();
}

function valueOf(values: SettingValues, setting: string): Json | undefined {
  return Object.hasOwn(values, setting) ? values[setting] : undefined;
}

function withoutAbsent(
  setting: string,
  sides: Readonly<Record<'base' | 'ours' | 'theirs', Json | undefined>>,
): MergeConflict {
  return { setting, ...Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined)) };
}
