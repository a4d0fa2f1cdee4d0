import type { DirectoryFieldName } from '@rollcall/core';

/** Fields that are sets: order and repeats mean nothing. */
const sets: readonly DirectoryFieldName[] = ['securityProfileIds', 'tags', 'proficiencies'];
/** Texts in which composition means nothing. */
const texts: readonly DirectoryFieldName[] = ['firstName', 'lastName', 'mobile', 'deskPhoneNumber'];
const emails: readonly DirectoryFieldName[] = ['email', 'secondaryEmail'];

/** The same value in another spelling, as far as the equivalences of the field are declared. */
export function respelled(name: DirectoryFieldName, value: unknown): unknown {
  if (sets.includes(name) && Array.isArray(value)) return [...value.toReversed(), ...value.slice(0, 1)];
  if (typeof value !== 'string') return value;
  if (texts.includes(name)) return value.normalize('NFD');
  if (!emails.includes(name)) return value;
  const at = value.lastIndexOf('@');
  return at === -1 ? value : (value.slice(0, at) + value.slice(at).toUpperCase()).normalize('NFD');
}

/** A value that no declared equivalence makes the same. */
export function somethingElse(value: unknown): unknown {
  if (typeof value === 'string') return `${value}!`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return undefined;
}
