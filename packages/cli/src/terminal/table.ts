import Table from 'cli-table3';
import type { Palette } from './palette.js';
import { widthLimit } from './width-limit.js';

const noLines = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);

/** How much is drawn at a time: the time of the library grows with the square of it. */
const CHUNK = 25;
const GAP = 2;

/**
 * Columns under headings, as wide as what is in them: full-width characters count two. Cells must be printable already;
 * a line end in one starts a new line of its row. Ends with a line end.
 */
export function table(
  palette: Palette,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [headings.map(palette.heading), ...rows];
  const colWidths = headings.map((_, column) => GAP + widestOf(all, column));
  const chunks: string[] = [];
  for (let start = 0; start < all.length; start += CHUNK) {
    const drawn = new Table({
      colWidths,
      chars: noLines,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    });
    drawn.push(...all.slice(start, start + CHUNK).map((row) => [...row]));
    chunks.push(`${drawn.toString()}\n`);
  }
  return chunks.join('').replaceAll(/[ ]+$/gm, '');
}

function widestOf(rows: readonly (readonly string[])[], column: number): number {
  let widest = 1;
  for (const row of rows)
    for (const line of (row[column] ?? '').split('\n')) widest = Math.max(widest, widthLimit(line));
  return widest;
}
