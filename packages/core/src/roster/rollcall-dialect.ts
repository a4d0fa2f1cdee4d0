import { afterContactWorkCell } from './cell/after-contact-work-cell.js';
import { emailCell } from './cell/email-cell.js';
import { loginCell } from './cell/login-cell.js';
import { namesCell } from './cell/names-cell.js';
import { passwordCell } from './cell/password-cell.js';
import { phoneNumberCell } from './cell/phone-number-cell.js';
import { phoneTypeCell } from './cell/phone-type-cell.js';
import { tagsCell } from './cell/tags-cell.js';
import { textCell } from './cell/text-cell.js';
import { yesNoCell } from './cell/yes-no-cell.js';
import { column } from './roster-column.js';
import type { RosterDialect } from './roster-dialect.js';

const clearing = 'possible';
const escaping = 'backslash';

/**
 * Rollcall's own file: any of these columns, and `setting:KEY` for user-scoped settings, each row with its own values.
 * It imports users with different templates and Connect settings from one file, and is the format of bulk maintain.
 */
export const rollcallDialect: RosterDialect = {
  name: 'rollcall',
  columns: [
    column('login', 'login_name', loginCell, {
      presence: 'required',
      aliases: ['login', 'user login', 'username', 'user name'],
    }),
    column('firstName', 'first_name', textCell(255), { clearing }),
    column('lastName', 'last_name', textCell(300), { clearing }),
    column('email', 'email', emailCell, { clearing, aliases: ['e-mail', 'email address', 'e-mail address'] }),
    column('secondaryEmail', 'secondary_email', emailCell, {
      clearing,
      aliases: ['secondary e-mail', 'secondary email address', 'secondary e-mail address'],
    }),
    column('template', 'template', textCell(), { aliases: ['user template'] }),
    column('routingProfile', 'routing_profile', textCell(127), { aliases: ['routing profile name'] }),
    column('securityProfiles', 'security_profiles', namesCell({ separator: '|', max: 10, escaping }), {
      aliases: ['security profile'],
    }),
    column('hierarchyPath', 'hierarchy', namesCell({ separator: '/', max: 5, escaping }), { clearing }),
    column('mobile', 'mobile', phoneNumberCell, { clearing }),
    column('phoneType', 'phone_type', phoneTypeCell),
    column('deskPhoneNumber', 'desk_phone_number', phoneNumberCell, { clearing }),
    column('autoAccept', 'auto_accept', yesNoCell),
    column('afterContactWorkSeconds', 'after_contact_work_seconds', afterContactWorkCell),
    column('tags', 'tags', tagsCell('escaped'), { clearing }),
    column('password', 'password', passwordCell, { secrecy: 'secret' }),
  ],
  formulas: 'escaped',
  clearing: 'marker',
  settings: 'columns',
  rows: 'any-users',
};
