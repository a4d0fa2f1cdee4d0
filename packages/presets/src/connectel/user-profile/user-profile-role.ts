import type { Role } from '@rollcall/core/authorization';
import { permissionTypes, type PermissionType } from './permission-type.js';
import type { Section } from './section.js';

/** A User Profile as its form has it. */
export interface UserProfileForm<Name extends string = Section> {
  /** What users name it by, for ever. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** What each open section allows that has no permission type of its own. */
  readonly permissionType: PermissionType;
  /** The open sections; one that is not named is shut. */
  readonly sections: { readonly [Open in Name]?: 'by-default' | PermissionType };
}

/** The role that a User Profile is. */
export function userProfileRole<Name extends string = Section>(form: UserProfileForm<Name>): Role {
  const { id, name, description, permissionType, sections } = form;
  const open = Object.entries<'by-default' | PermissionType | undefined>(sections);
  const functions = open.flatMap(([section, type]) => {
    if (type === undefined) return [];
    return [[section, type === 'by-default' ? type : permissionTypes[type]] as const];
  });
  return {
    id,
    label: name,
    ...(description === undefined ? {} : { description }),
    includes: [],
    grants: { byDefault: permissionTypes[permissionType], functions: Object.fromEntries(functions) },
    changes: 'allowed',
  };
}
