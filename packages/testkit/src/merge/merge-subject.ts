import type * as core from '@rollcall/core';

/** The three-way merge of values. */
export type MergeSubject = Pick<typeof core, 'mergeValues'>;
