import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';

/** A text as it stands, spaces included. */
export function textCell(maxLength = Infinity): CellFormat<string> {
  return {
    read: (text) => (text.length <= maxLength ? ok(text) : err({ code: 'too-long', maxLength })),
    write: (text) => text,
  };
}
