import type { MatchKey } from './match-key.js';

/** `NFKC(lower(upper(NFKC(strip(key)))))`: equal for logins that a person could take for one another. */
export type Skeleton = string & { readonly __brand: 'Skeleton' };

const PRINTABLE_ASCII = /^[!-~]+$/;
const DEFAULT_IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The skeleton of a key. Stripping comes first, else `A` U+200D U+0301 would compose only the second time. */
export function skeletonOf(key: MatchKey): Skeleton {
  if (PRINTABLE_ASCII.test(key)) return key as string as Skeleton;
  const stripped = key.replace(DEFAULT_IGNORABLE, '').normalize('NFKC');
  return stripped.toUpperCase().toLowerCase().normalize('NFKC') as Skeleton;
}
