const compiled = new Map<string, RegExp>();

/**
 * A pattern of the model as a regular expression over the whole text. Three slips of the published model are mended:
 * slashes around a pattern (Password), backslashes escaped twice (PhoneNumber), inline flags as in Python.
 */
export function shapePattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const bare = source
    .replace(/^\/(.*)\/$/su, '$1')
    .replaceAll('\\\\', '\\')
    .replace(/^\(\?[aimsux]+\)/u, '');
  const pattern = new RegExp(`^(?:${bare})$`, 'u');
  compiled.set(source, pattern);
  return pattern;
}
