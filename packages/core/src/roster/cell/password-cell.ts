import { err, ok } from '../../result.js';
import { revealSecret, Secret } from '../../secret/secret.js';
import type { CellFormat } from './cell-format.js';

const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,64}$/;

/** A password by the rule of Amazon Connect's `CreateUser`. */
export const passwordCell: CellFormat<Secret> = {
  read: (text) => (PASSWORD.test(text) ? ok(new Secret(text)) : err({ code: 'invalid-password' })),
  write: revealSecret,
};
