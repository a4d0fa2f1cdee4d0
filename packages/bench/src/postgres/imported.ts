import { displayName, matchKeyOf, type TemplateVersion, type UserProfile } from '@rollcall/core';

/** The columns that an imported profile has. */
const columns = [
  'environment',
  'id',
  'version',
  'login_name',
  'login_key',
  'login_skeleton',
  'first_name',
  'last_name',
  'display_key',
  'template_id',
  'template_version',
  'mode',
  'overrides',
  'user_values',
];

/** Where `COPY` puts profiles. */
export function copyTarget(schema: string): string {
  return `${schema}.profiles (${columns.join(', ')})`;
}

/** Profiles as `COPY` takes them. Nothing in them would have to be escaped but the backslashes of JSON. */
export function copyText(
  environment: string,
  { mode }: TemplateVersion,
  profiles: readonly UserProfile[],
): string {
  const lines = profiles.map(({ id, version, login, identity, configuration }) =>
    [
      environment,
      id,
      version,
      login.name,
      login.key,
      login.skeleton,
      identity.firstName,
      identity.lastName,
      matchKeyOf(displayName(identity)),
      configuration.template.id,
      configuration.template.version,
      mode,
      jsonText(configuration.overrides),
      jsonText(configuration.userValues),
    ].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('\\', '\\\\');
}
