// Controls are skipped as the invisible characters are, but for those that a cell must not begin with.
const STARTS_FORMULA =
  /^(?:(?![\t\r\n\0])[\p{Z}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}])*[=+\-@\t\r\n\0]/u;
const PLAIN_START = /^[A-Za-z0-9"(]/;

/**
 * Whether a spreadsheet might take the cell for a formula: it begins, as NFKD and behind invisible characters, with one
 * of `= + - @ TAB CR LF NUL` – or with apostrophes and then such a text, which is what an escaped cell looks like.
 */
export function isFormulaLike(cell: string): boolean {
  if (PLAIN_START.test(cell)) return false;
  return STARTS_FORMULA.test(cell.replace(/^'+/, '').normalize('NFKD'));
}

/** Puts one apostrophe in front of a cell that is formula-like. `unescapeCell` takes exactly it away again. */
export function escapeCell(cell: string): string {
  return isFormulaLike(cell) ? `'${cell}` : cell;
}

/** Takes one apostrophe away if what follows would be escaped: `'t Hart` stays as it is. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && isFormulaLike(cell) ? cell.slice(1) : cell;
}
