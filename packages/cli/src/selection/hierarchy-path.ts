/** A group of the hierarchy: one name, or names from the top level down with slashes between them (`\/` is no separator). */
export function hierarchyPath(text: string): string | readonly string[] {
  const names = text.split(/(?<!\\)\//).map((name) => name.replaceAll('\\/', '/').trim());
  return names.length === 1 ? (names[0] ?? text) : names;
}
