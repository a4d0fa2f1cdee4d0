import { err, ok, type Management, type Result } from '@rollcall/core';
import * as z from 'zod';
import { newUser } from '../users/new-user.js';
import { personaOf, type Personas } from './persona.js';

/** Who maintains a user that an identity provider sends: nobody edits or removes such a user by hand. */
export const managedByScim = { kind: 'outside', system: 'SCIM' } as const satisfies Management;

/** The extension of SCIM that holds a department (RFC 7643, section 4.3). */
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const text = z.string().min(1);
/** The fields that the vendor maps: all of them mandatory but the phone number and the department. */
const shape = z.object({
  userName: text,
  externalId: text,
  name: z.object({ givenName: text, familyName: text }),
  active: z.boolean(),
  phoneNumbers: z.array(z.object({ type: z.string().optional(), value: text })).optional(),
  [ENTERPRISE]: z.object({ department: z.string().optional() }).optional(),
});

/** What an identity provider sent cannot become a user. */
export interface InvalidScimUser {
  readonly code: 'invalid-scim-user';
  /** The fields that are missing or of another kind, as SCIM names them: `name.givenName`. */
  readonly fields: readonly string[];
}

/** What becomes of somebody whom the identity provider has switched off is not published: here, no user is made. */
export interface InactiveScimUser {
  readonly code: 'inactive-scim-user';
}

/**
 * A user for `users.planCreate` out of what an identity provider sends: who it is from there, the rest from the persona of the
 * department. The plan refuses a phone number that is not in E.164.
 */
export function newScimUser(
  personas: Personas,
  input: unknown,
): Result<
  ReturnType<typeof newUser> & { readonly management: Management },
  InvalidScimUser | InactiveScimUser
> {
  const parsed = shape.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    return err({ code: 'invalid-scim-user', fields });
  }
  const { userName, name, active, phoneNumbers = [], [ENTERPRISE]: enterprise } = parsed.data;
  if (!active) return err({ code: 'inactive-scim-user' });
  const phone = phoneNumbers.find(({ type }) => type === 'work');
  const user = newUser({
    ...personaOf(personas, enterprise?.department),
    loginName: userName,
    firstName: name.givenName,
    lastName: name.familyName,
    ...(phone === undefined ? {} : { phoneNumber: phone.value }),
  });
  return ok({ ...user, management: managedByScim });
}
