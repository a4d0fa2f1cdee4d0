import { err, ok, type Result } from '../result.js';
import { isPasswordText } from './password-rule.js';
import { revealSecret, Secret } from './secret.js';

/**
 * A password that Amazon Connect takes, for one use: `revealSecret` gives its text to whoever calls CreateUser, and
 * throws when it is asked again. So nothing that outlives the call can show it. Only `parsePassword` makes one.
 */
class Password extends Secret {
  override get reveals(): 'once' {
    return 'once';
  }
}

export type { Password };

/** The text breaks Amazon Connect's rule for passwords. It is not told. */
export interface InvalidPassword {
  readonly code: 'invalid-password';
}

/**
 * Takes a text, or a secret that holds one, as a password: 8 to 64 characters without spaces, among them a small letter,
 * a capital and a digit.
 */
export function parsePassword(input: unknown): Result<Password, InvalidPassword> {
  const text = input instanceof Secret ? revealSecret(input) : input;
  if (typeof text !== 'string' || !isPasswordText(text)) return err({ code: 'invalid-password' });
  return ok(new Password(text));
}
