const SHAPE = /^[a-z_][a-z0-9_]{0,62}$/;

/** What the name of a schema or a role is, in words. */
export const SQL_NAME = '1 to 63 lower-case letters, digits or underscores, and does not begin with a digit';

/** Whether a text can name a schema or a role. */
export function isSqlName(text: string): boolean {
  return SHAPE.test(text);
}
