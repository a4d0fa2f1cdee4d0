import type * as core from '@rollcall/core';

/** The functions that write a sparse configuration out in full, take it back, and change one setting. */
export type SparseSubject = Pick<
  typeof core,
  'expandConfiguration' | 'contractConfiguration' | 'changeConfiguration' | 'effectiveSettings'
>;
