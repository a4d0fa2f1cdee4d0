const SHAPE = /^[a-z_][a-z0-9_]{0,62}$/;
/** The schema of `@rollcall/postgres`, unless the host names another. */
const DEFAULT_SCHEMA = 'rollcall';

/** The table as SQL names it. Throws if the schema is not 1 to 63 lower-case letters, digits or underscores. */
export function extensionTableIn(schema: string = DEFAULT_SCHEMA): string {
  return `${identifier(schema)}.connectel_extensions`;
}

/**
 * What makes the table, for the owner of the schema to run once, in one transaction. A row is seen and written only while
 * `rollcall.environment` is set to its environment, as in the tables of `@rollcall/postgres`; no policy holds a superuser.
 */
export function extensionTable(options: { readonly schema?: string } = {}): readonly string[] {
  const table = extensionTableIn(options.schema);
  const own = "environment = current_setting('rollcall.environment', true)";
  return [
    `create table ${table} (
  environment text collate "C" not null,
  extension integer not null check (extension between 10 and 99999999),
  primary key (environment, extension)
)`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_environment on ${table} using (${own}) with check (${own})`,
  ];
}

/** What the role of the application needs of it, for the owner to run. */
export function extensionGrants(options: {
  readonly schema?: string;
  readonly role: string;
}): readonly string[] {
  const role = identifier(options.role);
  return [
    `grant usage on schema ${identifier(options.schema ?? DEFAULT_SCHEMA)} to ${role}`,
    `grant select, insert, delete on ${extensionTableIn(options.schema)} to ${role}`,
  ];
}

function identifier(name: string): string {
  if (SHAPE.test(name)) return `"${name}"`;
  throw new TypeError(
    'The name of a schema or role is 1 to 63 lower-case letters, digits or underscores, and begins with no digit.',
  );
}
