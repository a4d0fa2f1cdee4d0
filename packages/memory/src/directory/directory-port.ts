import {
  err,
  fieldGroups,
  ok,
  type Directory,
  type DirectoryChange,
  type DirectoryFieldName,
  type DirectoryUserId,
  type DirectoryUserNotFound,
  type Result,
} from '@rollcall/core';
import type { Gate } from '../call/gate.js';
import { copied } from '../copied.js';
import type { DirectoryRules } from './directory-rules.js';
import { fieldsAfter } from './fields-after.js';
import { memoryManifest } from './memory-manifest.js';
import { refusedFieldOfChange } from './refused-field-of-change.js';
import { refusedFieldOfNew } from './refused-field-of-new.js';
import { tellUserOf } from './tell-user.js';
import type { KeptUser, UserTable } from './user-table.js';

/** The directory port over a table of users. */
export function directoryPort(
  users: UserTable,
  rules: DirectoryRules,
  unreadInSnapshot: readonly DirectoryFieldName[],
  gate: Gate,
): Directory {
  const find = (id: DirectoryUserId): Result<KeptUser, DirectoryUserNotFound> => {
    const user = users.get(id);
    return user === undefined ? err({ code: 'directory-user-not-found' }) : ok(user);
  };

  const tell = (user: KeptUser, unread: readonly DirectoryFieldName[]) =>
    tellUserOf(rules.identityType, user, unread);

  return {
    manifest: memoryManifest(unreadInSnapshot),
    snapshot: (request = {}) =>
      gate.pass(request, () => {
        const told = users.all().map((user) => tell(user, unreadInSnapshot));
        request.onProgress?.({ read: told.length, expected: told.length });
        return ok({ users: told, completeness: { complete: true } });
      }),
    readUser: (request) => gate.pass(request, () => find(request.id).map((user) => tell(user, []))),
    references: (request = {}) =>
      gate.pass(request, () => ok({ identityType: rules.identityType, ...copied(rules.references) })),
    createUser: (request) =>
      gate.pass(request, () => {
        const { user, password } = request;
        const field = refusedFieldOfNew(user, password === undefined ? 'none' : 'given', rules);
        if (field !== undefined) return err({ code: 'directory-refused', operation: 'create', field });
        if (users.named(user.loginName) !== undefined) return err({ code: 'directory-login-taken' });
        if (users.all().length >= rules.userLimit) return err({ code: 'directory-quota-reached' });
        return ok(tell(users.add(user.loginName, user.fields), []));
      }),
    updateUser: (request) =>
      gate.pass(request, () =>
        find(request.user.id).andThen((user) => {
          const { change } = request;
          const operation = `update-${change.group}`;
          if (!staysInGroup(change)) {
            return err({ code: 'invalid-request' as const, operation, detail: 'a field of another group' });
          }
          const after = fieldsAfter(user.fields, change.fields);
          const field = refusedFieldOfChange(change, after, rules);
          if (field !== undefined) return err({ code: 'directory-refused' as const, operation, field });
          return ok(users.change(user, after));
        }),
      ),
    deleteUser: (request) => gate.pass(request, () => find(request.id).map((user) => users.remove(user))),
  };
}

function staysInGroup({ group, fields }: DirectoryChange): boolean {
  const names: readonly string[] = fieldGroups[group];
  return Object.keys(fields).every((name) => names.includes(name));
}
