import { sameJson, type MergedValues } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { Law } from '../law/law.js';
import type { MergeSubject } from './merge-subject.js';
import { someThree } from './some-three.js';

const unchanged = defineLaw({
  id: 'merge.unchanged',
  statement:
    'Where one side changed nothing the merge is the other side, and where both are equal it is either.',
  classes: ['value appears', 'value disappears'],
  input: someThree,
  holds: ({ mergeValues }: MergeSubject, { base, ours }, cover) => {
    if (Object.keys(ours).some((key) => !(key in base))) cover('value appears');
    if (Object.keys(base).some((key) => !(key in ours))) cover('value disappears');
    demandMerged(mergeValues(base, ours, base), ours, 'merge(o, a, o) is not a');
    demandMerged(mergeValues(base, base, ours), ours, 'merge(o, o, b) is not b');
    demandMerged(mergeValues(base, ours, ours), ours, 'merge(o, a, a) is not a');
  },
});

const symmetric = defineLaw({
  id: 'merge.symmetric',
  statement:
    'A merge does not depend on which side is called ours: values and conflicts are equal up to naming.',
  classes: ['conflict', 'conflict with an absent side', 'no conflict'],
  input: someThree,
  holds: ({ mergeValues }: MergeSubject, { base, ours, theirs }, cover) => {
    const one = mergeValues(base, ours, theirs);
    const other = mergeValues(base, theirs, ours);
    cover(one.conflicts.length > 0 ? 'conflict' : 'no conflict');
    if (one.conflicts.some((conflict) => !('ours' in conflict && 'theirs' in conflict))) {
      cover('conflict with an absent side');
    }
    demand(sameJson(one.values, other.values), 'the values differ');
    const swapped = other.conflicts.map(({ ours: mine, theirs: yours, ...rest }) => ({
      ...rest,
      ...(yours === undefined ? {} : { ours: yours }),
      ...(mine === undefined ? {} : { theirs: mine }),
    }));
    demandEqual(one.conflicts, swapped, 'the conflicts differ');
  },
});

const conflicts = defineLaw({
  id: 'merge.conflicts',
  statement: 'In conflict is exactly what both sides changed, and differently; everything else is merged.',
  classes: ['conflict', 'changed alike'],
  input: someThree,
  holds: ({ mergeValues }: MergeSubject, { base, ours, theirs }, cover) => {
    const merged = mergeValues(base, ours, theirs);
    const keys = [...new Set([base, ours, theirs].flatMap((side) => Object.keys(side)))].toSorted();
    const expected = keys.filter((key) => {
      const bothChanged = !sameJson(ours[key], base[key]) && !sameJson(theirs[key], base[key]);
      const alike = sameJson(ours[key], theirs[key]);
      if (bothChanged) cover(alike ? 'changed alike' : 'conflict');
      return bothChanged && !alike;
    });
    demandEqual(
      merged.conflicts.map(({ setting }) => setting),
      expected,
      'other settings are in conflict',
    );
    for (const key of expected) demand(!(key in merged.values), `${key} is in conflict and has a value`);
  },
});

const stable = defineLaw({
  id: 'merge.stable',
  statement: 'Merging either side into a merge without conflicts changes it no more.',
  classes: ['both sides changed something'],
  input: someThree,
  holds: ({ mergeValues }: MergeSubject, { base, ours, theirs }, cover) => {
    const merged = mergeValues(base, ours, theirs);
    if (merged.conflicts.length > 0) return;
    if (!sameJson(base, ours) && !sameJson(base, theirs)) cover('both sides changed something');
    demandMerged(mergeValues(base, merged.values, theirs), merged.values, 'merge(o, m, b) is not m');
    demandMerged(mergeValues(base, ours, merged.values), merged.values, 'merge(o, a, m) is not m');
  },
});

/** The laws of the three-way merge. */
export const mergeLaws: readonly Law<MergeSubject>[] = [unchanged, symmetric, conflicts, stable];

function demandMerged(merged: MergedValues, expected: MergedValues['values'], otherwise: string): void {
  demandEqual(merged.conflicts, [], `${otherwise}: there are conflicts`);
  demand(sameJson(merged.values, expected), otherwise);
}
