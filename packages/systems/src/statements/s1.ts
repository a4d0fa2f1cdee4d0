import type { StatedSections } from '../statement.js';

/** What Symbee Connect's questions and answers says, a statement at a time, in this project's words. */
export const s1 = {
  Administrators: {
    'S1-01': ['access', 'A company can have more than one Portal Administrator'],
    'S1-02': [
      'ui',
      'They are kept in the Company menu, the first at the left of the top bar – offer them apart from end users',
    ],
    'S1-03': [
      'access',
      'Administrators have an access-level role; only the role Administrator may maintain other Administration Users',
    ],
    'S1-04': ['gap', 'Missing: the linked page on Administration Users (other roles, fields)'],
    'S1-05': [
      'domain',
      'Who uses the desktop UI, as Engagement (contact servicing) or Unison (back office), must be set up as an end user in User Administration',
    ],
    'S1-06': ['access', 'An end user and an Administration User are different things'],
    'S1-07': ['access', 'Administration Users only govern access to the admin portal'],
    'S1-08': ['access', 'Being an Administration User gives no access to the desktop UI'],
    'S1-09': ['access', 'A person who needs both is defined twice: as Administration User and as end user'],
  },
  Users: {
    'S1-10': ['gap', 'Missing: the linked guide on creating a new user'],
  },
  'Agent statuses': {
    'S1-11': ['gap', 'Missing: the question that this answer belongs to'],
    'S1-12': ['directory', 'Two Agent Statuses must exist in the Connect instance for full omnichannel mode'],
    'S1-13': ['directory', 'One of the two is "Symbee Non Voice Work"'],
    'S1-14': ['domain', 'Full omnichannel mode is the default configuration'],
    'S1-15': ['directory', 'Creating the status in Connect is a required set-up step'],
    'S1-16': ['gap', 'Missing: the Getting Started section, and the name of the second status'],
    'S1-17': ['domain', 'Profile setting "Amazon Connect Reserved User State Name"'],
    'S1-18': ['domain', 'Profile setting "Amazon Connect Missed Call/Task User State Name"'],
    'S1-19': [
      'domain',
      'Both settings are on profile and template, group AWS Integration, section Amazon Connect Integration',
    ],
    'S1-20': [
      'directory',
      'By default the two settings hold exactly the names of the two statuses in Connect',
    ],
    'S1-21': [
      'ui',
      'Both statuses are hidden in the agent UI, so no agent can select them – offer which statuses are reserved',
    ],
    'S1-22': [
      'directory',
      'Purpose 1: an agent is put into the status when the product delivers work that Connect did not route',
    ],
    'S1-23': [
      'directory',
      'Such work: product-delivered web chat, product-delivered e-mail, Preview Channel task',
    ],
    'S1-24': ['directory', 'The status tells Connect that the agent is busy with work unknown to it'],
    'S1-25': [
      'directory',
      'During it Connect assigns no contact of its own to the agent, depending on the Multiple Task Handling settings',
    ],
    'S1-26': [
      'directory',
      'Purpose 2: for some milliseconds, to reserve an agent for a state change between interactions, so that the two ACDs do not compete',
    ],
    'S1-27': ['directory', 'Purpose 2 also depends on the Multiple Task Handling settings'],
    'S1-28': ['domain', 'Settings named Multiple Task Handling exist; their values are not given'],
  },
} as const satisfies StatedSections;
