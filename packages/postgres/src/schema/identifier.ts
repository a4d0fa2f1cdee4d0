const SHAPE = /^[a-z_][a-z0-9_]{0,62}$/;

/** The schema that everything is kept in, unless the host names another. */
export const DEFAULT_SCHEMA = 'rollcall';

/** The name of a schema or role as SQL wants it. Throws if it is not 1 to 63 lower-case letters, digits or underscores. */
export function identifier(name: string): string {
  if (SHAPE.test(name)) return `"${name}"`;
  throw new TypeError(
    'The name of a schema or role is 1 to 63 lower-case letters, digits or underscores, and begins with no digit.',
  );
}
