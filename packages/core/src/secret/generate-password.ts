import { isPasswordText } from './password-rule.js';
import { Secret } from './secret.js';

/** So many bytes, each value of each as likely as any other: Node's `crypto.randomBytes`. */
export type RandomBytes = (count: number) => Uint8Array;

/** Without `l`, `I`, `O`, `0` and `1`, which are taken for one another, and without signs, which files escape. */
const ALPHABET = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

/** Bytes from here on are drawn anew: they would make the first characters of the alphabet likelier than the others. */
const FIRST_UNFAIR = 256 - (256 % ALPHABET.length);
const BYTES = 32;
const ATTEMPTS = 100;

/**
 * A new password of 20 letters and digits that keeps Amazon Connect's rule; each such password is as likely as any
 * other (116 bits). It can be revealed more than once, so that a host can keep it before the directory gets it. Throws
 * where the bytes cannot be random.
 */
export function generatePassword(randomBytes: RandomBytes): Secret {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const fair = [...randomBytes(BYTES)].filter((byte) => byte < FIRST_UNFAIR);
    const text = fair.slice(0, LENGTH).map(characterOf).join('');
    if (text.length === LENGTH && isPasswordText(text)) return new Secret(text);
  }
  throw new Error('These bytes are not random: no password could be made of them.');
}

function characterOf(byte: number): string {
  return ALPHABET.charAt(byte % ALPHABET.length);
}
