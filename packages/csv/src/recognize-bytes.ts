/** What the first bytes of a file say. */
export type BytesStart =
  | { readonly kind: 'text'; readonly markBytes: 0 | 3 }
  | { readonly kind: 'utf-16' | 'workbook' };

/** How many bytes `recognizeBytes` wants to see, if the file has so many. */
export const START_BYTES = 4;

/** Recognises a byte-order mark, UTF-16 with or without one, and an Excel workbook (a ZIP archive). */
export function recognizeBytes(start: Uint8Array): BytesStart {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'text', markBytes: 3 };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { kind: 'utf-16' };
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return { kind: 'workbook' };
  // Latin letters in UTF-16 have a zero in every other byte.
  if (start.length >= 2 && (a === 0) !== (b === 0)) return { kind: 'utf-16' };
  return { kind: 'text', markBytes: 0 };
}
