import { revealSecret } from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';

/** An entry as plain data, without its place in a file. */
export function comparable({
  login,
  identity,
  connect,
  userValues,
  template,
  password,
}: RosterEntry): object {
  return {
    login: login.name,
    identity,
    connect,
    userValues: [...userValues],
    template,
    password: password && revealSecret(password),
  };
}
