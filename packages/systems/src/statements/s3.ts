import type { StatedSections } from '../statement.js';

/** What NeonNow's guide to user management says, a statement at a time, in this project's words. */
export const s3 = {
  'Two kinds of user': {
    'S3-01': [
      'access',
      "Contact-centre users and members of the Admin app's organisation are two separate kinds",
    ],
    'S3-02': ['directory', 'Contact-centre users are provisioned against Amazon Connect'],
    'S3-03': ['access', 'Contact-centre roles: Agent, Supervisor, Manager'],
    'S3-04': ['access', 'Organisation members are those who can sign in to the Admin app'],
    'S3-05': ['access', 'Platform roles: Org Admin, Admin, Operations, Campaigner'],
    'S3-06': ['access', 'The two systems of roles do not map to one another'],
    'S3-07': ['gap', 'Missing: the platform pages on user management, and on roles and permissions'],
  },
  'Add users': {
    'S3-08': ['directory', 'Creating a user here also creates the user record in Connect'],
    'S3-09': ['access', 'Needs the CX Manager permission'],
    'S3-10': [
      'ui',
      'Settings, Manage Users opens the list; Add User at its top right – offer list and create',
    ],
    'S3-11': ['domain', 'Field First Name'],
    'S3-12': ['domain', 'Field Last Name'],
    'S3-13': ['domain', 'Field Email Address'],
    'S3-14': ['domain', 'Field Phone Number'],
    'S3-15': ['access', 'Field Contact Centre Role: one of Agent, Supervisor, Manager'],
    'S3-16': ['access', 'Agent: basic contact-centre functions'],
    'S3-17': ['access', 'Agent: also the CX Insights Wallboard, if enabled'],
    'S3-18': ['access', 'Supervisor: all of Agent, and the dashboards Analytics and Performance Today'],
    'S3-19': ['access', 'Manager: all of Supervisor, and user management'],
    'S3-20': ['directory', 'Field Amazon Connect Login Name'],
    'S3-21': ['directory', 'Field Amazon Connect Security Profile'],
    'S3-22': ['directory', 'Field Amazon Connect Routing Profile'],
    'S3-23': ['account', 'Field Password: only if the instance is not SSO-enabled'],
    'S3-24': ['ui', 'The user is made on Save – offer validation before the write'],
  },
  'Edit users': {
    'S3-25': ['access', 'Needs the NeonNow Admin app permission (not CX Manager, as for adding)'],
    'S3-26': [
      'domain',
      'The user is found in the list under Manage Users, or by a search for name or username; edit and delete',
    ],
    'S3-27': [
      'ui',
      'Edit and Remove are in the ellipsis at the right of the row – offer the actions allowed on each user',
    ],
    'S3-28': ['domain', 'A user managed externally (SCIM) has no Edit'],
    'S3-29': ['domain', 'Fields are updated as needed and saved'],
  },
  'Delete users': {
    'S3-30': ['access', 'Needs the NeonNow Admin app permission'],
    'S3-31': ['domain', 'A user managed externally (SCIM) has no Remove'],
    'S3-32': ['directory', 'On removing there is a choice whether the Connect user goes too'],
    'S3-33': [
      'directory',
      'The box is "Keep their Amazon Connect user account"; the text says that ticking it deletes, against its label',
    ],
    'S3-34': ['ui', 'Remove has to be confirmed – offer the effect before the run'],
  },
} as const satisfies StatedSections;
