/** What a User Profile allows in a section, in its four combinations. Edit is also to create, as this preset understands it. */
export const permissionTypes = {
  read: ['read'],
  'read-edit': ['read', 'edit'],
  'read-delete': ['read', 'delete'],
  'read-edit-delete': ['read', 'edit', 'delete'],
} as const;

/** One of the four combinations. */
export type PermissionType = keyof typeof permissionTypes;
