import { DEFAULT_SCHEMA, identifier } from './identifier.js';

/**
 * What the role of the application needs, and no more, as statements for the owner of the schema to run after each
 * migration. The role owns nothing, is no superuser and bypasses no policy, so that it is bound to one environment in each
 * transaction; it can change no version of a template, and delete none.
 */
export function grants(options: { readonly schema?: string; readonly role: string }): readonly string[] {
  const schema = identifier(options.schema ?? DEFAULT_SCHEMA);
  const role = identifier(options.role);
  const may = (what: string, table: string): string => `grant ${what} on ${schema}.${table} to ${role}`;
  return [
    `grant usage on schema ${schema} to ${role}`,
    may('select, insert', 'environments'),
    may('select, insert', 'environment_instances'),
    may('select, insert, update', 'templates'),
    may('select, insert', 'template_versions'),
    may('select, insert, update, delete', 'profiles'),
    may('select, insert, delete', 'profile_security_profiles'),
    `grant execute on function ${schema}.enter(text) to ${role}`,
  ];
}
