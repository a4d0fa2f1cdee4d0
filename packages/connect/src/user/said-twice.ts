import type { DirectoryFieldName } from '@rollcall/core';

/** One setting, said for all channels and channel by channel. */
export const saidTwice = [
  ['autoAccept', 'autoAcceptByChannel'],
  ['afterContactWorkSeconds', 'afterContactWorkByChannel'],
  ['phoneType', 'phoneByChannel'],
  ['deskPhoneNumber', 'phoneByChannel'],
  ['persistentConnection', 'persistentConnectionByChannel'],
] as const satisfies readonly (readonly [DirectoryFieldName, DirectoryFieldName])[];

/** The fields in which a change of these may show as well: whether it does, AWS does not say. */
export function alsoShownIn(names: readonly DirectoryFieldName[]): readonly DirectoryFieldName[] {
  return saidTwice.flatMap(([one, other]) => [
    ...(names.includes(other) ? [one] : []),
    ...(names.includes(one) ? [other] : []),
  ]);
}
