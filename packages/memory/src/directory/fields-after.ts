import { intended, type Changes, type DirectoryFieldName, type DirectoryFields } from '@rollcall/core';

/** The fields once intents are carried out on them. Fields without an intent keep what they have. */
export function fieldsAfter(fields: DirectoryFields, changes: Changes<DirectoryFields>): DirectoryFields {
  const after = new Map<string, unknown>(Object.entries(fields));
  for (const name of Object.keys(changes) as DirectoryFieldName[]) {
    const value = intended<unknown>(changes[name], fields[name]);
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
}
