const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** One record as CSV text, with its line end (RFC 4180). What a cell holds must be safe already. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
