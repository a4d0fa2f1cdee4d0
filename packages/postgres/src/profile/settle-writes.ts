import {
  err,
  ok,
  type DirectoryUserId,
  type MatchKey,
  type ProfileId,
  type ProfileWrite,
  type ProfileWriteError,
  type Result,
  type UserProfile,
} from '@rollcall/core';

/** What decides about writes of a profile that is there. */
export interface Present {
  readonly id: ProfileId;
  readonly version: number;
  readonly key: MatchKey;
  readonly link: DirectoryUserId | undefined;
}

/** What writes come to: an answer for each, and what is to be done for all of them together. */
export interface Settlement {
  readonly answers: readonly Result<void, ProfileWriteError>[];
  readonly deleted: readonly ProfileId[];
  /** Those of the replaced who have to let go of their key and link first: another of the replaced takes one of them. */
  readonly parked: readonly ProfileId[];
  readonly replaced: readonly UserProfile[];
  readonly inserted: readonly UserProfile[];
}

/**
 * Carries out writes in order, each by itself, on those present: everybody whom the writes name by id, key or link. What
 * is to be done holds each profile once, in its last state, so that it can be written in sets.
 */
export function settleWrites(present: readonly Present[], writes: readonly ProfileWrite[]): Settlement {
  const rows = new Map(present.map((row) => [row.id, row]));
  const ids = new Map(present.map((row) => [row.key, row.id]));
  const links = new Map(present.flatMap(({ id, link }) => (link === undefined ? [] : [[link, id]])));
  const touched = new Map<ProfileId, UserProfile | undefined>();

  const leave = (row: Present | undefined): void => {
    if (row === undefined) return;
    rows.delete(row.id);
    ids.delete(row.key);
    if (row.link !== undefined) links.delete(row.link);
  };
  const enter = ({ id, version, login: { key }, link }: UserProfile): void => {
    rows.set(id, { id, version, key, link: link?.id });
    ids.set(key, id);
    if (link !== undefined) links.set(link.id, id);
  };
  const settle = (write: ProfileWrite): Result<void, ProfileWriteError> => {
    const id = write.kind === 'delete' ? write.id : write.profile.id;
    const expected = write.kind === 'insert' ? 0 : write.expectedVersion;
    const row = rows.get(id);
    if ((row?.version ?? 0) !== expected) {
      return err({ code: 'version-conflict', expected, ...(row && { actual: row.version }) });
    }
    const profile = write.kind === 'delete' ? undefined : write.profile;
    if (profile !== undefined) {
      const { login, link } = profile;
      if ((ids.get(login.key) ?? id) !== id) return err({ code: 'login-name-taken' });
      if (link !== undefined && (links.get(link.id) ?? id) !== id) return err({ code: 'link-taken' });
    }
    leave(row);
    if (profile !== undefined) enter(profile);
    touched.set(id, profile);
    return ok(undefined);
  };

  const answers = writes.map(settle);
  const before = new Set(present.map(({ id }) => id));
  const states = [...touched].map(([id, profile]) => ({ id, profile, was: before.has(id) }));
  const kept = states.flatMap(({ profile, was }) => (profile === undefined ? [] : [{ profile, was }]));
  const replaced = kept.filter(({ was }) => was).map(({ profile }) => profile);
  return {
    answers,
    deleted: states.filter(({ profile, was }) => profile === undefined && was).map(({ id }) => id),
    parked: parkedOf(present, replaced),
    replaced,
    inserted: kept.filter(({ was }) => !was).map(({ profile }) => profile),
  };
}

function parkedOf(present: readonly Present[], replaced: readonly UserProfile[]): readonly ProfileId[] {
  const takers = new Map(replaced.map(({ id, login }) => [login.key, id]));
  const linkers = new Map(replaced.flatMap(({ id, link }) => (link === undefined ? [] : [[link.id, id]])));
  const ids = new Set(replaced.map(({ id }) => id));
  const isTaken = ({ id, key, link }: Present): boolean =>
    (takers.get(key) ?? id) !== id || (link !== undefined && (linkers.get(link) ?? id) !== id);
  return present.filter((row) => ids.has(row.id) && isTaken(row)).map(({ id }) => id);
}
