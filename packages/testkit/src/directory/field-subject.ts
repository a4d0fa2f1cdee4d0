import type * as core from '@rollcall/core';

/** What counts as the same value of a directory field. */
export type FieldSubject = Pick<typeof core, 'canonicalField' | 'sameField'>;
