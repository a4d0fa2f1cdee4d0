/** The title of a test that shows statements. Their numbers come first, so that they can be read back from a report. */
export function showingTitle(ids: readonly string[], shown: string): string {
  return `${ids.join(' ')} – ${shown}`;
}

/** The statements that a title names; none if it is another kind of test's. */
export function idsInTitle(title: string): readonly string[] {
  const [, ids = ''] = /^((?:S\d-\d+ ?)+) – /u.exec(title) ?? [];
  return ids.split(' ').filter((id) => id !== '');
}
