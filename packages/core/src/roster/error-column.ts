/** The columns that an error file adds. They come first; a reader of any dialect knows and ignores them. */
export const errorColumns = ['rollcall:line', 'rollcall:code', 'rollcall:remedy'] as const;

/** Whether a header is one that an error file added. */
export function isErrorColumn(normalizedHeader: string): boolean {
  return errorColumns.some((own) => own === normalizedHeader);
}
