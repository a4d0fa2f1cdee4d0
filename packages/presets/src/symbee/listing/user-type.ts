import type { SymbeeMode } from '../catalog/symbee-mode.js';

/** The two types of end users, and the modes that each has. */
export const userTypes = {
  'contact-center': { label: 'Contact Center Users', modes: ['engagement', 'supervisor'] },
  'unified-communications': { label: 'Unified Communications Users', modes: ['unison'] },
} as const satisfies Record<string, { readonly label: string; readonly modes: readonly SymbeeMode[] }>;

/** Type of an end user. It follows from the mode. */
export type UserType = keyof typeof userTypes;

/** The type of users of a mode. */
export function userTypeOf(mode: SymbeeMode): UserType {
  return mode === 'unison' ? 'unified-communications' : 'contact-center';
}
