/** What headers are compared by: case, and whether spaces, underscores or hyphens stand between words, do not matter. */
export function normalizeHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
