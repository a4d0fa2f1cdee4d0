import type { Changes, Identity, Intent } from '@rollcall/core';
import type { Command } from 'commander';

/** Options that say who a person is. */
export interface IdentityOptions {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly secondaryEmail?: string;
}

/** Adds the options that say who a person is. */
export function withIdentity(command: Command): Command {
  return command
    .option('--first-name <name>', 'first name')
    .option('--last-name <name>', 'last name')
    .option('--email <address>', 'e-mail address')
    .option('--secondary-email <address>', 'secondary e-mail address');
}

/** Who the person is to be. */
export function identityOf({ firstName, lastName, email, secondaryEmail }: IdentityOptions): Identity {
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(email !== undefined && { email }),
    ...(secondaryEmail !== undefined && { secondaryEmail }),
  };
}

/** What is to change: an empty text clears a field. `undefined` if nothing is. */
export function identityChanges(options: IdentityOptions): Changes<Identity> | undefined {
  const changes = Object.entries(identityOf(options)).map(([field, value]): [string, Intent<string>] => [
    field,
    value === '' ? { kind: 'clear' } : { kind: 'set', value },
  ]);
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
}
