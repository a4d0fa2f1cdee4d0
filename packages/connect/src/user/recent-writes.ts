import {
  intended,
  sameField,
  type ChangeableFieldName,
  type DirectoryChange,
  type DirectoryFieldName,
  type DirectoryUser,
} from '@rollcall/core';
import { alsoShownIn } from './said-twice.js';

/** What this process wrote lately, which listings may not show yet. */
export interface RecentWrites {
  readonly created: (user: DirectoryUser) => void;
  readonly changed: (id: string, change: DirectoryChange) => void;
  /** The change may have been made, or not, or in part. */
  readonly perhapsChanged: (id: string, change: DirectoryChange) => void;
  readonly deleted: (id: string) => void;
  /** The user may be there, or not. */
  readonly perhapsDeleted: (id: string) => void;
  /** DescribeUser does not know the user, who will not come back. */
  readonly gone: (id: string) => void;
  /** The user as DescribeUser, which never lags, tells it: what listings are to show in the end. */
  readonly settled: (user: DirectoryUser) => void;
  /** Whether a listing shows the user as written; what it does not tell cannot differ. */
  readonly agrees: (listed: DirectoryUser) => boolean;
  readonly isDeleted: (id: string) => boolean;
  /** Whether the user was made so lately that DescribeUser may not know it. */
  readonly isNew: (id: string) => boolean;
  /** Those made lately whom this listing lacks. */
  readonly createdBeside: (listed: ReadonlySet<string>) => readonly DirectoryUser[];
  /** How often the user was written: what was read at another count no longer holds. */
  readonly count: (id: string) => number;
}

interface Entry {
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly user?: DirectoryUser | undefined;
  /** The fields written, with their values where these are known. */
  readonly fields: ReadonlyMap<DirectoryFieldName, unknown>;
  readonly unsure: ReadonlySet<DirectoryFieldName | 'existence'>;
  /** Fields not written in which what was written may show as well: unsure for as long as the index may lag. */
  readonly beside: ReadonlySet<DirectoryFieldName>;
  readonly at: number;
  readonly count: number;
}

const MOST_ENTRIES = 20_000;
/** For so long the index may lag: an entry that a listing agrees with stays, since an earlier write may show after a later one. */
const LAG_MS = 60_000;
const TOO_OLD_MS = 3_600_000;
const NEW_USER_MS = 20_000;

/**
 * The last twenty thousand users written in the last hour. It says whom a listing may show wrongly and never how they
 * are, which others may have changed since: that is for DescribeUser to say. It shares nothing with what it is told.
 */
export function recentWrites(now: () => number): RecentWrites {
  const entries = new Map<string, Entry>();
  let counted = 0;
  const put = (id: string, entry: Pick<Entry, 'kind'> & Partial<Entry>): void => {
    counted += 1;
    entries.delete(id);
    const blank = { fields: new Map(), unsure: new Set<never>(), beside: new Set<never>() };
    entries.set(id, { ...blank, ...entry, at: now(), count: counted });
    for (const [oldest, { at }] of entries) {
      if (entries.size <= MOST_ENTRIES && now() - at <= TOO_OLD_MS) break;
      entries.delete(oldest);
    }
  };
  const write = (id: string, values: ReadonlyMap<DirectoryFieldName, unknown>, unsure: boolean): void => {
    const { kind = 'changed', user, fields, unsure: unsureBefore = [], beside = [] } = entries.get(id) ?? {};
    const stillUnsure = unsure
      ? [...unsureBefore, ...values.keys()]
      : [...unsureBefore].filter((name) => name === 'existence' || !values.has(name));
    put(id, {
      kind: kind === 'created' ? kind : 'changed',
      user,
      fields: new Map([...(fields ?? []), ...values]),
      unsure: new Set(stillUnsure),
      beside: new Set(minus([...beside, ...alsoShownIn([...values.keys()])], values)),
    });
  };
  const isOlder = (id: string, milliseconds: number): boolean =>
    now() - (entries.get(id)?.at ?? 0) > milliseconds;
  return {
    created: (told) => {
      const user = structuredClone(told);
      const fields = new Map(Object.entries(user.fields) as [DirectoryFieldName, unknown][]);
      put(user.id, { kind: 'created', user, fields });
    },
    changed: (id, change) => write(id, valuesOf(change), false),
    perhapsChanged: (id, change) => write(id, valuesOf(change), true),
    deleted: (id) => put(id, { kind: 'deleted' }),
    perhapsDeleted: (id) => {
      const entry = entries.get(id);
      put(id, { kind: 'changed', ...entry, unsure: new Set([...(entry?.unsure ?? []), 'existence']) });
    },
    gone: (id) => {
      if (entries.has(id)) put(id, { kind: 'deleted' });
    },
    settled: (told) => {
      const entry = entries.get(told.id);
      if (entry === undefined) return;
      const user = structuredClone(told);
      const names = [...entry.fields.keys(), ...entry.beside].filter((name) => !user.unread.includes(name));
      const sure = new Set<DirectoryFieldName | 'existence'>([...names, 'existence']);
      entries.set(user.id, {
        ...entry,
        fields: new Map([...entry.fields, ...names.map((name) => [name, user.fields[name]] as const)]),
        unsure: new Set(minus(entry.unsure, sure)),
        beside: new Set(minus(entry.beside, sure)),
      });
    },
    agrees: (listed) => {
      const entry = entries.get(listed.id);
      if (entry === undefined) return true;
      if (entry.unsure.has('existence')) return false;
      const isRecent = !isOlder(listed.id, LAG_MS);
      if (isRecent && [...entry.beside].some((name) => !listed.unread.includes(name))) return false;
      const told = [...entry.fields].filter(([name]) => !listed.unread.includes(name));
      const agrees = told.every(
        ([name, value]) =>
          !entry.unsure.has(name) && sameField(name, value as never, listed.fields[name] as never),
      );
      if (agrees && !isRecent) entries.delete(listed.id);
      return agrees;
    },
    isDeleted: (id) => entries.get(id)?.kind === 'deleted',
    isNew: (id) => {
      const { kind, unsure } = entries.get(id) ?? {};
      return kind === 'created' && unsure?.has('existence') === false && !isOlder(id, NEW_USER_MS);
    },
    createdBeside: (listed) =>
      [...entries].flatMap(([id, { kind, user }]) =>
        kind === 'created' && user !== undefined && !listed.has(id) ? [structuredClone(user)] : [],
      ),
    count: (id) => entries.get(id)?.count ?? 0,
  };
}

function valuesOf({ fields }: DirectoryChange): ReadonlyMap<DirectoryFieldName, unknown> {
  const names = Object.keys(fields) as ChangeableFieldName[];
  return new Map(
    names.map((name) => [name, structuredClone(intended(fields[name] as never, undefined as never))]),
  );
}

function minus<T>(names: Iterable<T>, gone: { readonly has: (name: T) => boolean }): readonly T[] {
  return [...names].filter((name) => !gone.has(name));
}
