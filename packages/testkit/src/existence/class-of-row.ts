import type { ExistenceRow } from '@rollcall/core';

/** Every class of existence that a generated world must hold now and then. */
export const rowClasses = [
  'both by link',
  'both by equal keys',
  'both with differences',
  'directory-only',
  'login-taken-here',
  'profile-only',
  'profile-only, link gone',
  'profile-only, not seen',
  'ambiguous: replaced',
  'ambiguous: equal-keys',
  'ambiguous: equal-skeletons',
  'ambiguous: same-key-twins',
] as const;

/** A class of existence. */
export type RowClass = (typeof rowClasses)[number];

/** The classes that a row belongs to. */
export function classesOfRow(row: ExistenceRow): readonly RowClass[] {
  switch (row.presence) {
    case 'both':
      return [
        row.evidence === 'link' ? 'both by link' : 'both by equal keys',
        ...(row.differences.length > 0 ? ['both with differences' as const] : []),
      ];
    case 'directory-only':
      return [row.hindrance ?? 'directory-only'];
    case 'profile-only':
      if (row.evidence === 'not-seen') return ['profile-only, not seen'];
      return [row.link === 'gone' ? 'profile-only, link gone' : 'profile-only'];
    case 'ambiguous':
      return [`ambiguous: ${row.reason}`];
    default:
      return row satisfies never;
  }
}
