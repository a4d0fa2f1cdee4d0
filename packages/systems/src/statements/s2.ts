import type { StatedSections } from '../statement.js';

/** What SmartAgent's guide to maintenance in Amazon Connect says, a statement at a time, in this project's words. */
export const s2 = {
  'The list': {
    'S2-01': ['directory', 'Creating, amending and suspending are all done in User Management of Connect'],
    'S2-02': [
      'ui',
      'Reached by "View Users" on the dashboard (Configure Users) or User Management in the User menu – offer one list of users',
    ],
    'S2-03': ['directory', 'It opens a list of the current users'],
    'S2-04': [
      'directory',
      'The list sorts or filters by Routing Profile, Security Profile or Agent Hierarchy',
    ],
    'S2-05': ['directory', 'The list also sorts alphabetically by name'],
  },
  'Creating users': {
    'S2-06': ['ui', '"Add new user" lets one choose manual entry or bulk – offer both'],
    'S2-07': ['file', 'Bulk creation takes CSV'],
    'S2-08': ['directory', 'Manual: name details have to be entered'],
    'S2-09': ['directory', 'Manual: a user login name has to be made, and it is unique'],
    'S2-10': ['directory', 'Routing profile: chosen from existing ones; says which calls the user receives'],
    'S2-11': ['directory', 'Security profile: chosen from existing ones; says the access level'],
    'S2-12': ['voice', 'Phone type: soft phone (calls answered on a PC) or hard phone (a physical device)'],
    'S2-13': ['directory', 'The user is placed in the Agent Hierarchy'],
    'S2-14': ['directory', 'The hierarchy maps reported statistics to persons or teams'],
    'S2-15': ['directory', 'A new member of a team is placed at that team in the hierarchy'],
    'S2-16': ['ui', 'The entries are shown again to be checked before anything is created – offer a preview'],
    'S2-17': ['directory', 'After the check the users are created'],
  },
  'Amending, suspending, deleting': {
    'S2-18': ['directory', 'One user or a group is amended at once'],
    'S2-19': [
      'ui',
      'Rows are ticked beside the login name; Edit is active from one selected user on – offer edit over a set of ids',
    ],
    'S2-20': ['directory', 'Any field of a loaded user can be amended'],
    'S2-21': ['ui', 'Text fields (such as names) are typed – offer the kind of each field'],
    'S2-22': [
      'ui',
      'Other fields are chosen from options configured before – offer the options of each field',
    ],
    'S2-23': ['directory', 'A user can have more than one security profile: one can be added'],
    'S2-24': ['directory', 'A security profile can be taken away'],
    'S2-25': [
      'directory',
      'Taking a security profile away is how a user is suspended: no receiving or making of calls',
    ],
    'S2-26': ['gap', 'Missing: how to delete a user, which the heading announces'],
  },
} as const satisfies StatedSections;
