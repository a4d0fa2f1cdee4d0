import { displayName, effectiveMode, type StandingProfile } from '@rollcall/core';
import type { Availability } from './user-management.js';

/** The columns of a listing of users. Which there are is this preset's own, since the vendor's are not published. */
export const listingColumns = [
  { id: 'login-name', label: 'Login Name', availability: 'always' },
  { id: 'name', label: 'Name', availability: 'always' },
  { id: 'email', label: 'Email', availability: 'always' },
  { id: 'secondary-email', label: 'Secondary Email', availability: 'always' },
  { id: 'mode', label: 'User Mode', availability: 'always' },
  { id: 'template', label: 'User Template', availability: 'always' },
  { id: 'routing-profile', label: 'Routing Profile', availability: 'integrated' },
  { id: 'security-profiles', label: 'Security Profiles', availability: 'integrated' },
  { id: 'hierarchy', label: 'Hierarchy', availability: 'integrated' },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly availability: Availability;
}[];

/** Id of a column. */
export type ListingColumnId = (typeof listingColumns)[number]['id'];

/** What stands in a cell: a text, or ids in the directory, whose names `directory.references` tells. */
export function listingCell(
  { profile, beneath }: StandingProfile,
  column: ListingColumnId,
): readonly string[] {
  const { identity, mirror } = profile;
  switch (column) {
    case 'login-name':
      return [profile.login.name];
    case 'name':
      return [displayName(identity)];
    case 'email':
      return some(identity.email);
    case 'secondary-email':
      return some(identity.secondaryEmail);
    case 'mode':
      return [effectiveMode(profile.configuration, beneath)];
    case 'template':
      return [beneath.name];
    case 'routing-profile':
      return some(mirror?.fields.routingProfileId);
    case 'security-profiles':
      return mirror?.fields.securityProfileIds ?? [];
    case 'hierarchy':
      return some(mirror?.fields.hierarchyGroupId);
    default:
      return column satisfies never;
  }
}

function some(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
