import { generatePassword, type PlanItem, type RandomBytes, type Secret } from '@rollcall/core';
import type { ExecuteOptions } from '../run/run.js';

/** Keeps a generated password for its user, where the host keeps such things. */
export type KeepPassword = (item: PlanItem, password: Secret) => void | Promise<void>;

/**
 * Passwords for `execute`, generated for the users who need one. Each is handed to the host before the user is made,
 * since none can be read or reset afterwards; where the host cannot keep it and throws, the user is not made.
 */
export function generatedPasswords(
  keep: KeepPassword,
  randomBytes: RandomBytes = (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
): NonNullable<ExecuteOptions['passwordFor']> {
  return async (item) => {
    const password = generatePassword(randomBytes);
    await keep(item, password);
    return password;
  };
}
