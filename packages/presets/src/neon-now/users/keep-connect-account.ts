/**
 * The choice in the dialog "Remove", and where `users.planDelete` deletes from. The vendor's text says that the tick deletes
 * the user in Amazon Connect, and its label that the tick keeps it: the label wins, since it is what a person reads.
 */
export const keepConnectAccount = {
  label: 'Keep their Amazon Connect user account',
  from: { ticked: 'here', 'not-ticked': 'here-and-directory' },
} as const;
