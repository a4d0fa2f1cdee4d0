import { parseLogin, type Login } from '../../login/login.js';
import type { CellFormat } from './cell-format.js';

/** A login name, verbatim. How long it may be depends on who knows the passwords, so a plan checks that. */
export const loginCell: CellFormat<Login> = {
  read: parseLogin,
  write: (login) => login.name,
};
