import { sameJson } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { mergeValues } = coreSubject;

export const mergeMutants: readonly CoreMutant[] = [
  mutant('merge.unchanged', 'removal-undone', 'a value that one side removed comes back', {
    mergeValues: (base, ours, theirs) => {
      const merged = mergeValues(base, ours, theirs);
      const removed = Object.entries(base).filter(
        ([key, value]) => sameJson(value, ours[key] ?? theirs[key]) && !(key in merged.values),
      );
      return { ...merged, values: { ...merged.values, ...Object.fromEntries(removed) } };
    },
  }),
  mutant('merge.symmetric', 'ours-twice', 'a conflict tells our value for theirs', {
    mergeValues: (base, ours, theirs) => {
      const { values, conflicts } = mergeValues(base, ours, theirs);
      return {
        values,
        conflicts: conflicts.map((one) =>
          'ours' in one && 'theirs' in one ? { ...one, theirs: one.ours } : one,
        ),
      };
    },
  }),
  mutant('merge.conflicts', 'base-in-conflict', 'a setting in conflict keeps the value of the base', {
    mergeValues: (base, ours, theirs) => {
      const { values, conflicts } = mergeValues(base, ours, theirs);
      const kept = conflicts.flatMap((one) =>
        one.base === undefined ? [] : [[one.setting, one.base] as const],
      );
      return { values: { ...values, ...Object.fromEntries(kept) }, conflicts };
    },
  }),
  mutant('merge.stable', 'numbers-added', 'two changes of one number are added up', {
    mergeValues: (base, ours, theirs) => {
      const { values, conflicts } = mergeValues(base, ours, theirs);
      const isNumeric = (one: (typeof conflicts)[number]) =>
        [one.base, one.ours, one.theirs].every((value) => typeof value === 'number');
      const added = conflicts
        .filter(isNumeric)
        .map((one) => [one.setting, Number(one.ours) + Number(one.theirs) - Number(one.base)] as const);
      return {
        values: { ...values, ...Object.fromEntries(added) },
        conflicts: conflicts.filter((one) => !isNumeric(one)),
      };
    },
  }),
];
