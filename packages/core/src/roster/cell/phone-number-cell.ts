import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';

const E164 = /^\+[1-9]\d{1,14}$/;

/** Whether a text is a phone number in E.164: a plus sign and 2 to 15 digits. */
export function isPhoneNumber(text: string): boolean {
  return E164.test(text);
}

/** A phone number in E.164. */
export const phoneNumberCell: CellFormat<string> = {
  read: (text) => (isPhoneNumber(text.trim()) ? ok(text.trim()) : err({ code: 'invalid-phone-number' })),
  write: (number) => number,
};
