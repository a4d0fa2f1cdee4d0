import { intended } from '../intent/intent.js';
import type { ChangeableFieldName, DirectoryChange } from './directory-change.js';
import type { DirectoryUser } from './directory-user.js';

/** A user as it is after a change that the directory took. What was written counts as read. */
export function changedDirectoryUser(user: DirectoryUser, { fields }: DirectoryChange): DirectoryUser {
  const changed = new Map<string, unknown>(Object.entries(user.fields));
  for (const name of Object.keys(fields) as ChangeableFieldName[]) {
    const value = intended(fields[name] as never, user.fields[name] as never);
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
  }
  const unread = user.unread.filter((name) => !Object.hasOwn(fields, name));
  return { ...user, fields: Object.fromEntries(changed), unread };
}
