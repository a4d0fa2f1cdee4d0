import { emailCell } from './cell/email-cell.js';
import { loginCell } from './cell/login-cell.js';
import { textCell } from './cell/text-cell.js';
import { column } from './roster-column.js';
import type { RosterDialect } from './roster-dialect.js';

/**
 * The file of Symbee's user import. The vendor documents its size (500 KB, read here as 500 × 1024 bytes) and that one
 * template and one set of Connect settings hold for the whole file. The header, and the columns, which are those of the
 * vendor's form for a single user, are this project's reading and not a vendor fact; so are the separator, the quotes
 * and the encoding.
 */
export const symbeeDialect: RosterDialect = {
  name: 'symbee',
  columns: [
    column('login', 'Login Name', loginCell, {
      presence: 'required',
      aliases: ['login', 'username', 'user name'],
    }),
    column('firstName', 'First Name', textCell(255)),
    column('lastName', 'Last Name', textCell(300)),
    column('email', 'Email', emailCell, { aliases: ['e-mail', 'email address', 'e-mail address'] }),
    column('secondaryEmail', 'Secondary Email', emailCell, {
      aliases: ['secondary e-mail', 'secondary email address', 'secondary e-mail address'],
    }),
  ],
  formulas: 'escaped',
  clearing: 'none',
  settings: 'none',
  rows: 'new-users',
  maxBytes: 500 * 1024,
};
