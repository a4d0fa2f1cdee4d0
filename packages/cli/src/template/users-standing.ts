import { err, ok, type Cursor, type Result, type TemplateId } from '@rollcall/core';
import type { CommandError } from '../error/command-error.js';
import type { Here } from '../session/open-here.js';
import type { Session } from '../session/session.js';

/** The login names of the users who stand on some version of a template. */
export async function usersStanding(
  { signal }: Session,
  { admin }: Here,
  id: TemplateId,
): Promise<Result<readonly string[], CommandError>> {
  const logins: string[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await admin.users.list({ where: { template: { id } }, cursor, signal });
    if (page.isErr()) return err(page.error);
    logins.push(...page.value.items.map(({ profile }) => profile.login.name));
    cursor = page.value.next;
  } while (cursor !== undefined);
  return ok(logins);
}
