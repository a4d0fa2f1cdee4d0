const actions = ['read', 'edit', 'delete'] as const;

/**
 * The sections that the vendor's guide names as open to User Profiles. Users and User Profiles are not among them: no
 * User Profile can hold what is no section, so that only Admins manage users. A host adds the resources behind "and so on".
 */
export const sections = {
  agents: { label: 'Agents', actions },
  telephones: { label: 'Telephones', actions },
  queues: { label: 'Queues', actions },
  accounts: { label: 'Accounts', actions },
  reports: { label: 'Reports', actions },
  ivrProjects: { label: 'IVR projects', actions },
  contactLists: { label: 'Lists of Contact Manager', actions },
  campaigns: { label: 'Campaigns of Motion Dialer', actions },
} as const;

/** A section that a User Profile can open. */
export type Section = keyof typeof sections;
