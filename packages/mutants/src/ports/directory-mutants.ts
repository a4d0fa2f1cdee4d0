import {
  directoryUser,
  err,
  ok,
  parsePassword,
  revealSecret,
  set,
  type Directory,
  type DirectoryFields,
  type DirectorySnapshot,
  type DirectoryUser,
  type SecurityProfileId,
} from '@rollcall/core';
import type { DirectoryWorld } from '@rollcall/testkit';
import { directoryMutant } from './directory-ground.js';
import type { Mutant } from './mutant.js';

/** The directory with every snapshot told otherwise. */
function retold(
  right: Directory,
  tell: (snapshot: DirectorySnapshot) => DirectorySnapshot,
): Partial<Directory> {
  return { snapshot: async (request) => (await right.snapshot(request)).map(tell) };
}

const withFields = (user: DirectoryUser, fields: DirectoryFields): DirectoryUser => ({ ...user, fields });

/** Mistakes in a directory. */
export const directoryMutants: readonly Mutant<DirectoryWorld>[] = [
  directoryMutant('throws-on-id', 'puts the id into an address, and throws on a lone surrogate', (right) => ({
    readUser: async (request) => {
      encodeURIComponent(request.id);
      return right.readUser(request);
    },
  })),
  directoryMutant('forgets-tags', 'does not send tags when it makes a user, and answers as if', (right) => ({
    createUser: async (request) => {
      const { tags, ...fields } = request.user.fields;
      const made = await right.createUser({ ...request, user: { ...request.user, fields } });
      return made.map((user) => (tags === undefined ? user : withFields(user, { ...user.fields, tags })));
    },
  })),
  directoryMutant('throttled-is-absent', 'takes every refusal of a read for "no such user"', (right) => ({
    readUser: async (request) => {
      const told = await right.readUser(request);
      const refused = told.isErr() && told.error.code === 'throttled';
      return refused ? err({ code: 'directory-user-not-found' }) : told;
    },
  })),
  directoryMutant('failed-roll-is-empty', 'takes a listing that failed for an empty one', (right) => ({
    snapshot: async (request) => {
      const told = await right.snapshot(request);
      const failed = told.isErr() && told.error.code === 'unavailable';
      return failed ? ok({ users: [], completeness: { complete: true } }) : told;
    },
  })),
  directoryMutant('loses-last-page', 'stops one page early, and calls the snapshot complete', (right) =>
    retold(right, (snapshot) => ({
      ...snapshot,
      users: snapshot.users.length > 2 ? snapshot.users.slice(0, -1) : snapshot.users,
    })),
  ),
  directoryMutant('counts-pages', 'counts pages as progress, where users are asked for', (right) => ({
    snapshot: ({ onProgress, ...request } = {}) =>
      right.snapshot({
        ...request,
        onProgress: ({ read, expected }) => onProgress?.({ read: Math.min(read, 1), expected }),
      }),
  })),
  directoryMutant('unread-as-none', 'takes what a listing does not tell for empty', (right) =>
    retold(right, ({ users, completeness }) => ({
      users: users.map((user) => ({ ...user, unread: [] })),
      completeness,
    })),
  ),
  directoryMutant('unread-undeclared', 'leaves tags unread, and does not say so in the manifest', (right) =>
    retold(right, ({ users, completeness }) => ({
      users: users.map((user) => {
        const { tags: _, ...fields } = user.fields;
        return { ...user, fields, unread: [...user.unread, 'tags' as const].toSorted() };
      }),
      completeness,
    })),
  ),
  directoryMutant('milliseconds', 'does not turn milliseconds of a listing into seconds', (right) =>
    retold(right, ({ users, completeness }) => ({
      users: users.map((user) => {
        const seconds = user.fields.afterContactWorkSeconds;
        return seconds === undefined
          ? user
          : withFields(user, { ...user.fields, afterContactWorkSeconds: seconds * 1000 });
      }),
      completeness,
    })),
  ),
  directoryMutant('caches-reads', 'keeps what it read of a user until it writes itself', (right) => {
    const cache = new Map<string, DirectoryUser>();
    return {
      readUser: async (request) => {
        const told = await right.readUser(request);
        if (told.isErr()) return told;
        const known = cache.get(request.id) ?? structuredClone(told.value);
        cache.set(request.id, known);
        return ok(structuredClone(known));
      },
      updateUser: async (request) => {
        cache.delete(request.user.id);
        return right.updateUser(request);
      },
    };
  }),
  directoryMutant('clear-is-leave', 'does not send what is to be cleared', (right) => ({
    updateUser: (request) => {
      const { group, fields } = request.change;
      if (group !== 'identity') return right.updateUser(request);
      const sent = Object.fromEntries(Object.entries(fields).filter(([, intent]) => intent?.kind === 'set'));
      return right.updateUser({ ...request, change: { group, fields: sent } });
    },
  })),
  directoryMutant(
    'block-over-block',
    'writes a tag change as a whole new user, from what was read before',
    (right) => ({
      updateUser: async (request) => {
        const { user, change } = request;
        if (change.group !== 'tags') return right.updateUser(request);
        const written = await right.updateUser(request);
        const { firstName, lastName } = user.fields;
        if (written.isOk() && firstName !== undefined && lastName !== undefined) {
          const fields = { firstName: set(firstName), lastName: set(lastName) };
          await right.updateUser({ user, change: { group: 'identity', fields } });
        }
        return written;
      },
    }),
  ),
  directoryMutant(
    'hierarchy-clears-routing',
    'sends a default routing profile along with the hierarchy',
    (right) => ({
      updateUser: async (request) => {
        const written = await right.updateUser(request);
        if (written.isErr() || request.change.group !== 'hierarchy') return written;
        const routingProfileId = (await right.references()).unwrapOr(undefined)?.routingProfiles[0]?.id;
        if (routingProfileId === undefined) return written;
        const change = {
          group: 'routing-profile' as const,
          fields: { routingProfileId: set(routingProfileId) },
        };
        return right.updateUser({ user: request.user, change });
      },
    }),
  ),
  directoryMutant(
    'no-profiles-no-call',
    'makes no call where no security profile is left, and answers `ok`',
    (right) => ({
      updateUser: async (request) => {
        const intent = request.change.fields.securityProfileIds as
          | { readonly value?: readonly SecurityProfileId[] }
          | undefined;
        const none = intent !== undefined && (intent.value?.length ?? 0) === 0;
        return none ? ok(undefined) : right.updateUser(request);
      },
    }),
  ),
  directoryMutant('deletes-twice', 'answers `ok` to the second delete of a user', (right) => {
    const seen = new Set<string>();
    return {
      readUser: (request) => {
        seen.add(request.id);
        return right.readUser(request);
      },
      deleteUser: async (request) => {
        const done = await right.deleteUser(request);
        const again = done.isErr() && done.error.code === 'directory-user-not-found' && seen.has(request.id);
        return again ? ok(undefined) : done;
      },
    };
  }),
  directoryMutant(
    'taken-is-refused',
    'takes a login name that is taken for a rule that is broken',
    (right) => ({
      createUser: async (request) =>
        (await right.createUser(request)).mapErr((error) =>
          error.code === 'directory-login-taken' ? { code: 'directory-refused', operation: 'create' } : error,
        ),
    }),
  ),
  directoryMutant(
    'races-for-logins',
    'looks whether the login is free, and answers with whoever then has it',
    (right) => ({
      createUser: async (request) => {
        const named = ({ login }: DirectoryUser): boolean => login.name === request.user.loginName;
        const before = (await right.snapshot()).unwrapOr(undefined)?.users.find(named);
        const made = await right.createUser(request);
        if (made.isOk() || made.error.code !== 'directory-login-taken' || before !== undefined) return made;
        const holder = (await right.snapshot()).unwrapOr(undefined)?.users.find(named);
        return holder === undefined ? made : ok(holder);
      },
    }),
  ),
  directoryMutant('refused-is-invalid', 'calls a broken rule an invalid request', (right) => ({
    createUser: async (request) =>
      (await right.createUser(request)).mapErr((error) =>
        error.code === 'directory-refused' ? { code: 'invalid-request', operation: 'create' } : error,
      ),
  })),
  directoryMutant('keeps-password', 'keeps the request that it sent, for the log', (right) => {
    const sent: object[] = [];
    const createUser: Directory['createUser'] = (request) => {
      const { user, password } = request;
      const text = password === undefined ? undefined : revealSecret(password);
      sent.push({ ...user, password: text });
      return right.createUser({ ...request, password: parsePassword(text).unwrapOr(undefined) });
    };
    return { createUser: Object.assign(createUser, { sent }) };
  }),
  directoryMutant('hands-out-its-own', 'answers twice with the same object', (right) => {
    const told = new Map<string, DirectorySnapshot>();
    return retold(right, (snapshot) => {
      const mark = JSON.stringify(snapshot);
      if (!told.has(mark)) told.set(mark, snapshot);
      return told.get(mark) ?? snapshot;
    });
  }),
  directoryMutant('keeps-what-came', 'keeps the tags that were handed in, and not a copy', (right) => {
    const kept = new Map<string, DirectoryFields['tags']>();
    return {
      updateUser: async (request) => {
        const done = await right.updateUser(request);
        const intent = request.change.fields.tags;
        if (done.isOk() && intent?.kind === 'set') kept.set(request.user.id, intent.value);
        return done;
      },
      readUser: async (request) =>
        (await right.readUser(request)).map((user) => {
          const tags = kept.get(request.id);
          return tags === undefined
            ? user
            : withFields(user, { ...user.fields, tags: structuredClone(tags) });
        }),
    };
  }),
  directoryMutant('writes-ignore-signal', 'does not hand the signal on to `createUser`', (right) => ({
    createUser: (request) => right.createUser({ ...request, signal: undefined }),
  })),
  directoryMutant(
    'closed-is-unavailable',
    'calls the end of the adapter a failure of the network',
    (right) => ({
      references: async (request) =>
        (await right.references(request)).mapErr((error) =>
          error.code === 'closed' ? { code: 'unavailable' } : error,
        ),
    }),
  ),
  directoryMutant('throttled-is-unavailable', 'maps every failure to `unavailable`', (right) => ({
    createUser: async (request) =>
      (await right.createUser(request)).mapErr((error) =>
        error.code === 'throttled' ? { code: 'unavailable' } : error,
      ),
  })),
  directoryMutant(
    'repeats-create',
    'repeats a create whose answer was lost, and tells what the second one said',
    (right) => ({
      createUser: async (request) => {
        const made = await right.createUser(request);
        const lost = made.isErr() && made.error.code === 'timed-out';
        return lost ? err({ code: 'directory-login-taken' }) : made;
      },
    }),
  ),
  directoryMutant('assumes-done', 'takes a change without an answer for one that was made', (right) => ({
    updateUser: async (request) => {
      const done = await right.updateUser(request);
      return done.isErr() && done.error.code === 'unavailable' ? ok(undefined) : done;
    },
  })),
  {
    id: 'users-of-all',
    mistake: 'forgets the instance in the address',
    mutate: (world) => ({ ...world, neighbour: world.directory }),
  },
  directoryMutant('id-by-login', 'gives a user made again the id that the login name had before', (right) => {
    const ids = new Map<string, string>();
    return {
      createUser: async (request) =>
        (await right.createUser(request)).andThen((user) => {
          const id = ids.get(user.login.name) ?? user.id;
          ids.set(user.login.name, id);
          const again = directoryUser({ ...user, loginName: user.login.name, id });
          return again.isOk() ? ok(again.value) : err({ code: 'unavailable' as const });
        }),
    };
  }),
];
