import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';

const MAX = 2_000_000;

/** Seconds of after-contact work: a whole number up to what Amazon Connect takes. 0 means without limit. */
export const afterContactWorkCell: CellFormat<number> = {
  read: (text) => {
    const seconds = /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : Infinity;
    return seconds <= MAX ? ok(seconds) : err({ code: 'invalid-number', min: 0, max: MAX });
  },
  write: (seconds) => String(seconds),
};
