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

const pathCell = namesCell({ separator: '|', max: 5, escaping: 'none' });
const profilesCell = namesCell({ separator: '|', max: 10, escaping: 'none' });
const presence = 'required';

/**
 * The file of the Amazon Connect console: 16 columns, `|` between values, at most 1,000 users, new ones only
 * (https://docs.aws.amazon.com/connect/latest/adminguide/user-management.html). Instances with SAML have no e-mail and
 * no password column, older templates no secondary e-mail, mobile, hierarchy or tags.
 *
 * AWS does not say what tells `agent hierarchy` from `user_hierarchy_1|user_hierarchy_2`, nor how tags stand in their
 * cell. Our reading: either column may hold the path, top level first, and the second is the one that is written; tags
 * are `key:value|key:value`.
 */
export const amazonConnectDialect: RosterDialect = {
  name: 'amazon-connect',
  columns: [
    column('firstName', 'first name', textCell(255)),
    column('lastName', 'last name', textCell(300)),
    column('email', 'email address', emailCell),
    column('secondaryEmail', 'secondary email address', emailCell),
    column('mobile', 'mobile', phoneNumberCell),
    column('password', 'password', passwordCell, { secrecy: 'secret' }),
    column('login', 'user login', loginCell, { presence }),
    column('hierarchyPath', 'agent hierarchy', pathCell, { direction: 'read-only' }),
    column('routingProfile', 'routing profile name', textCell(127), { presence }),
    column('securityProfiles', 'security_profile_name_1|security_profile_name_2', profilesCell, { presence }),
    column('hierarchyPath', 'user_hierarchy_1|user_hierarchy_2', pathCell),
    column('phoneType', 'phone type (soft/desk)', phoneTypeCell),
    column('deskPhoneNumber', 'phone number', phoneNumberCell),
    column('autoAccept', 'soft phone auto accept (yes/no)', yesNoCell),
    column('afterContactWorkSeconds', 'ACW timeout (seconds)', afterContactWorkCell),
    column('tags', 'tags', tagsCell('plain')),
  ],
  formulas: 'refused',
  clearing: 'none',
  settings: 'none',
  rows: 'new-users',
  maxRows: 1000,
};
