const starters = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '\0']);
const unseen = /[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Whether a spreadsheet might take a cell for a formula: said once more from the words of the rule, one code point at a
 * time, so that no pattern is judged by itself.
 */
export function startsFormula(cell: string): boolean {
  for (const char of cell.normalize('NFKD')) {
    if (starters.has(char)) return true;
    const code = char.codePointAt(0)!;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    if (!isControl && !unseen.test(char)) return false;
  }
  return false;
}

/** Whether a cell starts a formula, or apostrophes and then one, which is what an escaped cell looks like. */
export function looksLikeFormula(cell: string): boolean {
  return startsFormula(cell) || (cell.startsWith("'") && looksLikeFormula(cell.slice(1)));
}
