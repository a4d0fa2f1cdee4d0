import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';

const MAX_LENGTH = 265;
const EMAIL = /^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/;

/** An e-mail address by the pattern and length that Amazon Connect documents (`UserIdentityInfo`). */
export const emailCell: CellFormat<string> = {
  read: (text) => {
    const email = text.trim();
    if (email.length <= MAX_LENGTH && EMAIL.test(email)) return ok(email);
    return err({ code: 'invalid-email', maxLength: MAX_LENGTH });
  },
  write: (email) => email,
};
