import type { DirectoryFieldName, DirectoryFields } from './directory-fields.js';
import type { Changes } from '../intent/intent.js';

/** The fields that one call of the directory writes together, by what Amazon Connect's update calls take. */
export const fieldGroups = {
  identity: ['firstName', 'lastName', 'email', 'secondaryEmail', 'mobile'],
  'routing-profile': ['routingProfileId'],
  'security-profiles': ['securityProfileIds'],
  hierarchy: ['hierarchyGroupId'],
  phone: ['phoneType', 'deskPhoneNumber', 'autoAccept', 'afterContactWorkSeconds', 'persistentConnection'],
  channels: [
    'autoAcceptByChannel',
    'afterContactWorkByChannel',
    'phoneByChannel',
    'persistentConnectionByChannel',
    'voiceEnhancementByChannel',
  ],
  tags: ['tags'],
  proficiencies: ['proficiencies'],
} as const satisfies Record<string, readonly DirectoryFieldName[]>;

/** Name of a group of fields that are written together. */
export type FieldGroup = keyof typeof fieldGroups;

/** A field of a directory user that can be changed after creation. */
export type ChangeableFieldName = (typeof fieldGroups)[FieldGroup][number];

/** The fields of a directory user that can be changed after creation. */
export type ChangeableFields = Pick<DirectoryFields, ChangeableFieldName>;

/** One change of one user: intents for fields of one group. Fields without an intent keep what the directory has. */
export interface DirectoryChange {
  readonly group: FieldGroup;
  readonly fields: Changes<ChangeableFields>;
}

/** Splits intents by group, in the order of `fieldGroups`; a group without an intent has no change. */
export function changesByGroup(fields: Changes<ChangeableFields>): readonly DirectoryChange[] {
  const groups = Object.keys(fieldGroups) as FieldGroup[];
  return groups.flatMap((group) => {
    const named = fieldGroups[group].filter((name) => fields[name] !== undefined);
    if (named.length === 0) return [];
    return [{ group, fields: Object.fromEntries(named.map((name) => [name, fields[name]])) }];
  });
}
