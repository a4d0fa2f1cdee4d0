import { canonicalField, canonicalJson, type DirectoryFieldName, type DirectoryFields } from '@rollcall/core';

/** The canonical spelling of a field as text; empty where it has no value. */
export function canonicalText(name: DirectoryFieldName, fields: DirectoryFields): string {
  const value = canonicalField(name, fields[name] as never) as unknown;
  return value === undefined ? '' : canonicalJson(value);
}
