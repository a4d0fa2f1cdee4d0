import { err, ok } from '../../result.js';
import { isPasswordText } from '../../secret/password-rule.js';
import { revealSecret, Secret } from '../../secret/secret.js';
import type { CellFormat } from './cell-format.js';

/** A password by the rule of Amazon Connect's `CreateUser`. */
export const passwordCell: CellFormat<Secret> = {
  read: (text) => (isPasswordText(text) ? ok(new Secret(text)) : err({ code: 'invalid-password' })),
  write: revealSecret,
};
