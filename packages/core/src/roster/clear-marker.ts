/** Written in a cell, it leaves the field without a value. An empty cell leaves the field alone. */
export const CLEAR_MARKER = '(clear)';

const MARKER = /^\(clear\)$/i;
const MARKER_AS_TEXT = /^\\*\(clear\)$/i;

/** Whether a cell asks to clear its field. Case does not matter. */
export function isClearMarker(cell: string): boolean {
  return MARKER.test(cell);
}

/** Puts one backslash in front of a text that would be taken for the marker, or for a marker so escaped. */
export function escapeClearMarker(text: string): string {
  return MARKER_AS_TEXT.test(text) ? `\\${text}` : text;
}

/** Takes the backslash of `escapeClearMarker` away. */
export function unescapeClearMarker(cell: string): string {
  return cell.startsWith('\\') && MARKER_AS_TEXT.test(cell) ? cell.slice(1) : cell;
}
