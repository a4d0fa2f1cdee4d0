/**
 * What identifies a new user. The names and e-mails become those of the Amazon Connect user too, where one is made. Which of
 * them may stay empty is not published: it is what this library demands.
 */
export const userFields = [
  { id: 'loginName', label: 'Login Name', presence: 'required' },
  { id: 'firstName', label: 'First Name', presence: 'optional' },
  { id: 'lastName', label: 'Last Name', presence: 'optional' },
  { id: 'email', label: 'Email', presence: 'optional' },
  { id: 'secondaryEmail', label: 'Secondary Email', presence: 'optional' },
] as const;
