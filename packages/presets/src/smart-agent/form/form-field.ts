import type { ChangeableFieldName } from '@rollcall/core';

/** How a field is filled in: typed, or chosen from options; `by-channel` is filled in channel by channel. */
export type FieldKind =
  | 'text'
  | 'phone-number'
  | 'password'
  | 'number'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'by-channel'
  | 'tags'
  | 'proficiencies';

/** What can be chosen: fixed values, or what the instance has been given. */
export type FieldOptions =
  | 'routing-profiles'
  | 'security-profiles'
  | 'hierarchy-groups'
  | readonly { readonly value: string; readonly label: string }[];

/**
 * Every field of a user in the form of the Amazon Connect console. `id` is its name in a new user (`identity` or `directory`
 * of `users.planCreate`), `changes` its name in a change (`directory.planEdit`); a field without it is given once. Labels
 * are this preset's own.
 */
export const formFields = [
  { id: 'firstName', label: 'First name', kind: 'text', presence: 'required', changes: 'firstName' },
  { id: 'lastName', label: 'Last name', kind: 'text', presence: 'required', changes: 'lastName' },
  { id: 'loginName', label: 'Login name', kind: 'text', presence: 'required' },
  { id: 'password', label: 'Password', kind: 'password', presence: 'connect-managed' },
  { id: 'email', label: 'E-mail', kind: 'text', presence: 'connect-managed', changes: 'email' },
  {
    id: 'secondaryEmail',
    label: 'Secondary e-mail',
    kind: 'text',
    presence: 'optional',
    changes: 'secondaryEmail',
  },
  { id: 'mobile', label: 'Mobile', kind: 'phone-number', presence: 'optional', changes: 'mobile' },
  {
    id: 'routingProfile',
    label: 'Routing profile',
    kind: 'choice',
    options: 'routing-profiles',
    presence: 'required',
    changes: 'routingProfileId',
  },
  {
    id: 'securityProfiles',
    label: 'Security profiles',
    kind: 'choices',
    options: 'security-profiles',
    presence: 'required',
    changes: 'securityProfileIds',
  },
  {
    id: 'hierarchy',
    label: 'Agent hierarchy',
    kind: 'choice',
    options: 'hierarchy-groups',
    presence: 'optional',
    changes: 'hierarchyGroupId',
  },
  {
    id: 'phoneType',
    label: 'Phone type',
    kind: 'choice',
    options: [
      { value: 'soft', label: 'Soft phone' },
      { value: 'desk', label: 'Desk phone' },
    ],
    presence: 'optional',
    changes: 'phoneType',
  },
  {
    id: 'deskPhoneNumber',
    label: 'Desk phone number',
    kind: 'phone-number',
    presence: 'with-desk-phone',
    changes: 'deskPhoneNumber',
  },
  {
    id: 'autoAccept',
    label: 'Auto-accept calls',
    kind: 'yes-no',
    presence: 'optional',
    changes: 'autoAccept',
  },
  {
    id: 'afterContactWorkSeconds',
    label: 'After contact work (seconds)',
    kind: 'number',
    presence: 'optional',
    changes: 'afterContactWorkSeconds',
  },
  {
    id: 'persistentConnection',
    label: 'Persistent connection',
    kind: 'yes-no',
    presence: 'optional',
    changes: 'persistentConnection',
  },
  {
    id: 'autoAcceptByChannel',
    label: 'Auto-accept by channel',
    kind: 'by-channel',
    presence: 'optional',
    changes: 'autoAcceptByChannel',
  },
  {
    id: 'afterContactWorkByChannel',
    label: 'After contact work by channel (seconds)',
    kind: 'by-channel',
    presence: 'optional',
    changes: 'afterContactWorkByChannel',
  },
  {
    id: 'phoneByChannel',
    label: 'Phone by channel',
    kind: 'by-channel',
    presence: 'optional',
    changes: 'phoneByChannel',
  },
  {
    id: 'persistentConnectionByChannel',
    label: 'Persistent connection by channel',
    kind: 'by-channel',
    presence: 'optional',
    changes: 'persistentConnectionByChannel',
  },
  {
    id: 'voiceEnhancementByChannel',
    label: 'Voice enhancement by channel',
    kind: 'by-channel',
    options: [
      { value: 'voice-isolation', label: 'Voice isolation' },
      { value: 'noise-suppression', label: 'Noise suppression' },
      { value: 'none', label: 'None' },
    ],
    presence: 'optional',
    changes: 'voiceEnhancementByChannel',
  },
  { id: 'tags', label: 'Tags', kind: 'tags', presence: 'optional', changes: 'tags' },
  {
    id: 'proficiencies',
    label: 'Proficiencies',
    kind: 'proficiencies',
    presence: 'optional',
    changes: 'proficiencies',
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly options?: FieldOptions;
  readonly presence: 'required' | 'connect-managed' | 'with-desk-phone' | 'optional';
  readonly changes?: ChangeableFieldName;
}[];

/** A field of the form. */
export type FormField = (typeof formFields)[number];
