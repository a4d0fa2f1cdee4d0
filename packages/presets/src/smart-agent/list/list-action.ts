/**
 * What can be done from the list. Those that take many work from one ticked user on. How users are deleted is announced and
 * not described by SmartAgent: what `users.planDelete` offers is no part of this preset.
 */
export const listActions = [
  { id: 'add', label: 'Add new user', users: 'none', useCase: 'users.planCreate' },
  { id: 'add-from-file', label: 'Add new users from a file', users: 'none', useCase: 'users.planImport' },
  { id: 'edit', label: 'Edit', users: 'many', useCase: 'directory.planEdit' },
  { id: 'suspend', label: 'Suspend', users: 'many', useCase: 'directory.planSuspend' },
  { id: 'reinstate', label: 'Reinstate', users: 'many', useCase: 'directory.planReinstate' },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  /** How many ticked users it takes. */
  readonly users: 'none' | 'many';
  /** The function of an administration that carries it out. */
  readonly useCase: string;
}[];
