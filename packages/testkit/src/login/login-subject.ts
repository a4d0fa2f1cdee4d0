import type * as core from '@rollcall/core';

/** What logins are matched and sorted by. */
export type LoginSubject = Pick<
  typeof core,
  'matchKeyOf' | 'skeletonOf' | 'parseLogin' | 'compareCodePoints'
>;
