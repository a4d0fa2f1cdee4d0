/** Whether a file begins with a byte-order mark. Spreadsheets need one to open UTF-8 rightly; other programs may not. */
export type ByteOrderMark = 'write' | 'omit';

/** The text that stands for the choice. */
export function markOf(choice: ByteOrderMark | undefined): string {
  return choice === 'write' ? '\uFEFF' : '';
}
