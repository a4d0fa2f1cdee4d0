import {
  err,
  lifecycleStates,
  ok,
  type MatchKey,
  type ProfileEntry,
  type ProfileId,
  type ProfileStore,
  type ProfileWrite,
  type ProfileWriteError,
  type Result,
  type StandingProfile,
  type UserProfile,
} from '@rollcall/core';
import type { StoresWorld } from '@rollcall/testkit';
import { fine, oneMore, pageByOffset, repeatLast, withoutLast } from './faulty-page.js';
import type { Mutant } from './mutant.js';
import { profileMutant } from './stores-ground.js';

/** Writes one by one, each through a function that gets it wrong. */
function eachWrite(
  right: ProfileStore,
  act: (write: ProfileWrite) => Promise<Result<void, ProfileWriteError>>,
): ProfileStore['write'] {
  return async (request) => {
    const answer = await right.write({ ...request, writes: [] });
    if (answer.isErr()) return answer;
    const answers = [];
    for (const write of request.writes) answers.push(await act(write));
    return ok(answers);
  };
}

async function writeOne(right: ProfileStore, write: ProfileWrite): Promise<Result<void, ProfileWriteError>> {
  const answer = await right.write({ writes: [write] });
  return answer.isOk() ? answer.value[0]! : err({ code: 'version-conflict', expected: 0 });
}

async function find(right: ProfileStore, id: ProfileId): Promise<UserProfile | undefined> {
  return (await right.getMany({ ids: [id] })).unwrapOr([])[0];
}

const idOf = (write: ProfileWrite): ProfileId => (write.kind === 'delete' ? write.id : write.profile.id);

/** The same write, based on the version that stands now. */
async function rebased(right: ProfileStore, write: ProfileWrite): Promise<ProfileWrite> {
  const now = await find(right, idOf(write));
  if (now === undefined || write.kind === 'insert') return write;
  if (write.kind === 'delete') return { ...write, expectedVersion: now.version };
  return {
    kind: 'replace',
    profile: { ...write.profile, version: now.version + 1 },
    expectedVersion: now.version,
  };
}

/** Copies as one must not: by assignment, so that `__proto__` sets the prototype. */
function assigned<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) copy[key] = assigned(member as unknown);
  return copy as T;
}

type Write = ProfileStore['write'];

/** Says `ok` to a write that lost to another one, if what it wants was free when it looked. */
function racing(
  right: ProfileStore,
  code: ProfileWriteError['code'],
  holderOf: (write: ProfileWrite) => Promise<UserProfile | undefined>,
): Write {
  return async (request) => {
    const [only, ...others] = request.writes;
    if (only === undefined || others.length > 0) return right.write(request);
    const holder = await holderOf(only);
    const told = await right.write(request);
    return told.map((answers) =>
      answers.map((answer) =>
        answer.isErr() && answer.error.code === code && !holder ? ok(undefined) : answer,
      ),
    );
  };
}

/** Carries out after all those writes that a conflict of versions kept from happening, where `isMistaken` says so. */
function forcing(
  right: ProfileStore,
  isMistaken: (write: ProfileWrite, before: number | undefined, actual: number | undefined) => boolean,
): Write {
  return async (request) => {
    const before = await Promise.all(request.writes.map((write) => find(right, idOf(write))));
    const told = await right.write(request);
    if (told.isErr()) return told;
    const answers = [];
    for (const [index, answer] of told.value.entries()) {
      const write = request.writes[index]!;
      const conflict = answer.isErr() && answer.error.code === 'version-conflict' ? answer.error : undefined;
      const force = conflict !== undefined && isMistaken(write, before[index]?.version, conflict.actual);
      answers.push(force ? await writeOne(right, await rebased(right, write)) : answer);
    }
    return ok(answers);
  };
}

const expectedBy = (write: ProfileWrite): number => (write.kind === 'insert' ? 0 : write.expectedVersion);

function byUnits({ login: a, profile: p }: ProfileEntry, { login: b, profile: q }: ProfileEntry): number {
  const unit = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return unit(a.skeleton, b.skeleton) || unit(a.key, b.key) || unit(p.id, q.id);
}

/** Mistakes in a profile store. */
export const profileMutants: readonly Mutant<StoresWorld>[] = [
  profileMutant('encodes-ids', 'encodes ids, and throws on a lone surrogate', (right) => ({
    getMany: async (request) => {
      for (const id of request.ids ?? []) encodeURIComponent(id);
      return right.getMany(request);
    },
  })),
  profileMutant(
    'newest-beneath',
    'gives the newest version of the template, not the one stood on',
    (right, { templates }) => ({
      standing: async (request) => {
        const told = await right.standing(request);
        if (told.isErr() || told.value === undefined) return told;
        const { id } = told.value.profile.configuration.template;
        const template = await templates.get({ id });
        const standing = told.value;
        return template.map((newest) => ({ ...standing, beneath: newest?.latest ?? standing.beneath }));
      },
    }),
  ),
  profileMutant('drops-mirror', 'forgets the column of the mirror in an insert', (right) => ({
    write: (request) =>
      right.write({
        ...request,
        writes: request.writes.map((write) => {
          if (write.kind !== 'insert') return write;
          const { mirror: _, ...profile } = write.profile;
          return { ...write, profile };
        }),
      }),
  })),
  profileMutant(
    'copies-by-assignment',
    'copies settings by assignment, so that `__proto__` is lost',
    (right) => ({
      write: (request) => right.write({ ...request, writes: request.writes.map(assigned) }),
    }),
  ),
  profileMutant('cuts-at-nul', 'hands texts to something that ends them at U+0000', (right) => ({
    write: (request) =>
      right.write({
        ...request,
        writes: JSON.parse(JSON.stringify(request.writes).replaceAll(/\\u0000[^"]*/g, '')),
      }),
  })),
  profileMutant('error-is-absence', 'takes a failed lookup for nobody', (right) => ({
    standing: async (request) => {
      const told = await right.standing(request);
      return told.isErr() && told.error.code === 'unavailable' ? fine(undefined) : told;
    },
  })),
  profileMutant(
    'gone-is-nonsense',
    'tells of a server that is gone as of an answer that makes no sense',
    (right) => ({
      standing: async (request) =>
        (await right.standing(request)).mapErr((error) =>
          error.code === 'unavailable' ? { code: 'unexpected-answer', operation: 'any' } : error,
        ),
    }),
  ),
  profileMutant('reads-ignore-signal', 'does not hand the signal on to `getMany`', (right) => ({
    getMany: (request) => right.getMany({ ...request, signal: undefined }),
  })),
  profileMutant('one-too-many', 'asks for one more row, and forgets to drop it', (right) => ({
    list: (request = {}) => right.list({ ...request, ...oneMore(request.limit) }),
  })),
  profileMutant('drops-last', 'drops the row that told of a next page, and goes on behind it', (right) => ({
    entries: async (request) => (await right.entries(request)).map(withoutLast),
  })),
  profileMutant(
    'repeats-last',
    '`<=` for `<` in the cursor: a page begins with what the last one ended with',
    (right) => {
      const repeat = repeatLast<StandingProfile>();
      return {
        list: async (request) => (await right.list(request)).map((page) => repeat(page, request?.cursor)),
      };
    },
  ),
  profileMutant('utf-16-order', 'sorts a page by `<`, which compares UTF-16 units', (right) => ({
    entries: async (request) =>
      (await right.entries(request)).map((page) => ({ ...page, items: page.items.toSorted(byUnits) })),
  })),
  profileMutant('empty-is-all', 'takes an empty list of hierarchy groups for no condition', (right) => ({
    list: (request = {}) => {
      const { hierarchyGroupIds, ...filter } = request.filter ?? {};
      return right.list(hierarchyGroupIds?.length === 0 ? { ...request, filter } : request);
    },
  })),
  profileMutant('lists-deleted', 'leaves nobody out who is deleted', (right) => ({
    list: (request = {}) => {
      const { lifecycle = lifecycleStates, ...filter } = request.filter ?? {};
      return right.list({ ...request, filter: { ...filter, lifecycle } });
    },
  })),
  profileMutant('first-mode-alone', 'of several modes looks for the first', (right) => ({
    list: (request = {}) => {
      const { mode, ...filter } = request.filter ?? {};
      if (mode === undefined || typeof mode === 'string' || mode.length < 2) return right.list(request);
      return right.list({ ...request, filter: { ...filter, mode: mode[0] } });
    },
  })),
  profileMutant('pages-by-offset', 'pages by OFFSET', (right) => ({
    list: (request = {}) =>
      request.signal?.aborted === true
        ? right.list(request)
        : pageByOffset((page) => right.list({ ...page, filter: request.filter }), request),
  })),
  profileMutant('clamps-limit', 'makes the best of a limit that makes no sense', (right) => ({
    entries: (request = {}) => right.entries({ ...request, ...(request.limit === 0 && { limit: 1 }) }),
  })),
  profileMutant('cursor-from-anywhere', 'begins anew where it does not understand the cursor', (right) => ({
    list: async (request) => {
      const told = await right.list(request);
      const lost = told.isErr() && told.error.code === 'invalid-cursor';
      return lost ? right.list({ ...request, cursor: undefined }) : told;
    },
  })),
  profileMutant('check-then-write', 'compares versions, and writes without them after an await', (right) => ({
    write: forcing(right, (write, before) => before === expectedBy(write)),
  })),
  profileMutant('tells-losers-ok', 'answers `ok` to a replace of a version just replaced', (right) => ({
    write: async (request) =>
      (await right.write(request)).map((answers) =>
        answers.map((answer, index) => {
          const write = request.writes[index];
          if (write?.kind !== 'replace' || answer.isOk() || answer.error.code !== 'version-conflict')
            return answer;
          return answer.error.actual === write.expectedVersion + 1 ? ok(undefined) : answer;
        }),
      ),
  })),
  profileMutant(
    'races-for-keys',
    'looks whether the key is free, and does not look again when it writes',
    (right) => ({
      write: racing(right, 'login-name-taken', async (write) => {
        if (write.kind === 'delete') return undefined;
        return (await right.getMany({ keys: [write.profile.login.key] })).unwrapOr([])[0];
      }),
    }),
  ),
  profileMutant(
    'races-for-links',
    'looks whether the link is free, and does not look again when it writes',
    (right) => ({
      write: racing(right, 'link-taken', async (write) => {
        if (write.kind === 'delete') return undefined;
        const linkedTo = write.profile.link?.id;
        return (await right.list({ filter: { linkedTo } })).unwrapOr({ items: [] }).items[0]?.profile;
      }),
    }),
  ),
  profileMutant('conflict-without-actual', 'does not tell which version stands', (right) => ({
    write: async (request) =>
      (await right.write(request)).map((answers) =>
        answers.map((answer) =>
          answer.mapErr((error) => {
            if (error.code !== 'version-conflict') return error;
            const { code, expected } = error;
            return { code, expected };
          }),
        ),
      ),
  })),
  profileMutant('off-by-one-version', 'compares versions with `<=`', (right) => ({
    write: forcing(right, (write, _, actual) => actual !== undefined && expectedBy(write) === actual + 1),
  })),
  profileMutant('stops-at-first', 'stops a batch at its first failure', (right) => ({
    write: async (request) => {
      let failed: Result<void, ProfileWriteError> | undefined;
      const first = await right.write({ ...request, writes: request.writes.slice(0, 1) });
      if (first.isErr() || request.writes.length < 2) return first;
      return eachWrite(right, async (write) => {
        if (failed !== undefined) return failed;
        const answer = write === request.writes[0] ? first.value[0]! : await writeOne(right, write);
        if (answer.isErr()) failed = answer;
        return answer;
      })(request);
    },
  })),
  profileMutant(
    'writes-the-rest',
    'leaves malformed writes out of a batch, and carries out the rest',
    (right) => ({
      write: async (request) => {
        const whole = await right.write(request);
        if (whole.isOk() || whole.error.code !== 'invalid-request') return whole;
        for (const write of request.writes) await right.write({ writes: [write] });
        return whole;
      },
    }),
  ),
  profileMutant('hands-out-its-own', 'answers twice with the same object', (right) => {
    const told = new Map<string, StandingProfile | undefined>();
    return {
      standing: async (request) =>
        (await right.standing(request)).map((one) => {
          const mark = `${request.key} ${JSON.stringify(one)}`;
          if (!told.has(mark)) told.set(mark, one);
          return told.get(mark);
        }),
    };
  }),
  profileMutant('writes-ignore-signal', 'does not hand the signal on to `write`', (right) => ({
    write: ({ writes }) => right.write({ writes }),
  })),
  profileMutant('closed-is-unavailable', 'calls the end of the stores a failure of the network', (right) => ({
    write: async (request) =>
      (await right.write(request)).mapErr((error) =>
        error.code === 'closed' ? { code: 'unavailable' } : error,
      ),
  })),
  {
    id: 'profiles-of-all',
    mistake: 'forgets the environment in the key of the table',
    mutate: (world) => ({ ...world, neighbour: world }),
  },
  profileMutant('stale-cache', 'keeps what was read by key, also after its profile was deleted', (right) => {
    const cache = new Map<MatchKey, StandingProfile>();
    return {
      standing: async (request) =>
        (await right.standing(request)).map((now) => {
          if (now !== undefined) cache.set(request.key, structuredClone(now));
          return now ?? structuredClone(cache.get(request.key));
        }),
    };
  }),
];
