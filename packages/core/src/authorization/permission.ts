/** A function of a product together with one of its actions: `users.delete`. */
export type Permission = `${string}.${string}`;

/** What roles together allow: everything, also functions that are yet to come, or these permissions. */
export type Permissions = 'everything' | ReadonlySet<Permission>;

/** Whether these permissions hold this one. */
export function holdsPermission(permissions: Permissions, permission: Permission): boolean {
  return permissions === 'everything' || permissions.has(permission);
}
