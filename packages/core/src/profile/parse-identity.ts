import { err, ok, type Result } from '../result.js';
import { identityFieldNames } from './directory-mirror.js';
import type { Identity } from './user-profile.js';

/** A name or e-mail that a profile cannot have. It names the field, never the value. */
export interface InvalidIdentity {
  readonly code: 'invalid-identity';
  readonly field: keyof Identity;
  readonly expected: string;
}

/** The longest values: AWS's model for names (`AgentFirstName`, `AgentLastName`), its documentation for e-mails. */
const LIMITS = { firstName: 255, lastName: 300, email: 265, secondaryEmail: 265 } as const satisfies Record<
  keyof Identity,
  number
>;
const E_MAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * Takes names and e-mails, in NFC as Amazon Connect demands them; white space around them is dropped, and what is then
 * empty counts as absent.
 */
export function parseIdentity(input: Identity): Result<Identity, InvalidIdentity> {
  const identity: { -readonly [Field in keyof Identity]: Identity[Field] } = {};
  for (const field of identityFieldNames) {
    const value = input[field]?.trim().normalize('NFC');
    if (value === undefined || value === '') continue;
    const expected = expectedOf(field, value);
    if (expected !== undefined) return err({ code: 'invalid-identity', field, expected });
    identity[field] = value;
  }
  return ok(identity);
}

function expectedOf(field: keyof Identity, value: string): string | undefined {
  if (!value.isWellFormed() || value.includes('\0')) return 'text without U+0000 and lone surrogates';
  if (value.length > LIMITS[field]) return `at most ${LIMITS[field]} characters`;
  const isMail = field === 'email' || field === 'secondaryEmail';
  return isMail && !E_MAIL.test(value) ? 'an e-mail address such as name@example.com' : undefined;
}
