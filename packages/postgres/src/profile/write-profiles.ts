import {
  err,
  ok,
  type DirectoryUserId,
  type EnvironmentId,
  type MatchKey,
  type PortError,
  type ProfileId,
  type ProfileWrite,
  type ProfileWriteError,
  type Result,
  type UserProfile,
} from '@rollcall/core';
import type { Row, Session } from '../call/session.js';
import { keyOf } from '../template/known-versions.js';
import type { ReadVersions } from '../template/read-versions.js';
import { isKeepableText } from '../value/unkeepable.js';
import { profileRow } from './profile-row.js';
import { settleWrites, type Present } from './settle-writes.js';
import { writeStatements } from './write-statements.js';

/** Carries out well-formed writes. */
export type WriteProfiles = (
  session: Session,
  writes: readonly ProfileWrite[],
  attempt: 'first' | 'again',
) => Promise<Result<readonly Result<void, ProfileWriteError>[], PortError>>;

/**
 * Writes profiles to a schema in sets: those whom the writes name are locked, whoever has their keys and links is read, the
 * writes are settled among them, and what comes of it is one statement for each kind. Whoever has taken a key or link since
 * then breaks a constraint, which undoes all of it; the next attempt sees them. New profiles, which are most often in
 * nobody's way, are therefore written without a look in the first attempt.
 */
export function writeProfilesTo(
  schema: string,
  environment: EnvironmentId,
  readVersions: ReadVersions,
): WriteProfiles {
  const { lock, holders, remove, park, replace, insert } = writeStatements(schema);
  const presentFor = async (session: Session, writes: readonly ProfileWrite[]) => {
    const { ids, keys, links } = namesIn(writes);
    const locked = (await session.rows(lock, [environment, ids])).map(presentOf);
    if (keys.length === 0) return locked;
    const held = (await session.rows(holders, [environment, keys, links])).map(presentOf);
    return [...new Map([...held, ...locked].map((one) => [one.id, one])).values()];
  };
  return async (session, writes, attempt) => {
    const profiles = profilesIn(writes);
    const refs = profiles.map(({ configuration }) => configuration.template);
    const versions = await readVersions(session, refs);
    const modes = new Map(versions.map((version) => [keyOf(version), version.mode]));
    if (refs.some((ref) => !modes.has(keyOf(ref)))) {
      const detail = 'a profile stands on a template version that exists';
      return err({ code: 'invalid-request', operation: 'profiles.write', detail });
    }
    const rowsOf = (changed: readonly UserProfile[]): string =>
      JSON.stringify(
        changed.map((profile) => profileRow(profile, modes.get(keyOf(profile.configuration.template)) ?? '')),
      );
    const settle = async (rest: readonly ProfileWrite[]) => {
      const { answers, ...settled } = settleWrites(await presentFor(session, rest), rest);
      const { deleted, parked, replaced, inserted } = settled;
      if (deleted.length > 0) await session.rows(remove, [environment, deleted]);
      if (parked.length > 0) await session.rows(park, [environment, parked]);
      if (replaced.length > 0) await session.rows(replace, [environment, rowsOf(replaced)]);
      if (inserted.length > 0) await session.rows(insert, [environment, rowsOf(inserted)]);
      return answers;
    };
    if (attempt === 'again' || !areNewAndApart(writes)) return ok(await settle(writes));
    await session.rows(insert, [environment, rowsOf(profiles)]);
    return ok(writes.map(() => ok(undefined)));
  };
}

/** Whether all writes are of new profiles of which none can be in another's way. */
function areNewAndApart(writes: readonly ProfileWrite[]): boolean {
  const profiles = profilesIn(writes);
  const links = profiles.flatMap(({ link }) => (link === undefined ? [] : [link.id]));
  const areApart = (names: readonly string[]): boolean => new Set(names).size === names.length;
  return (
    writes.length > 0 &&
    writes.every(({ kind }) => kind === 'insert') &&
    [profiles.map(({ id }) => id), profiles.map(({ login }) => login.key), links].every(areApart)
  );
}

function idOf(write: ProfileWrite): ProfileId {
  return write.kind === 'delete' ? write.id : write.profile.id;
}

/** Ids, keys and links that the writes name. Of a text that Postgres cannot keep nobody is there. */
function namesIn(writes: readonly ProfileWrite[]) {
  const profiles = profilesIn(writes);
  const links = profiles.flatMap(({ link }) => (link === undefined ? [] : [link.id]));
  return {
    // In one order, so that of two batches one waits for the other, and neither for both.
    ids: keepable(writes.map(idOf)).toSorted(),
    keys: keepable(profiles.map(({ login }) => login.key)),
    links: keepable(links),
  };
}

function profilesIn(writes: readonly ProfileWrite[]): readonly UserProfile[] {
  return writes.flatMap((write) => (write.kind === 'delete' ? [] : [write.profile]));
}

function keepable(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter(isKeepableText);
}

function presentOf(row: Row): Present {
  return {
    id: (row.id ?? '') as ProfileId,
    version: Number(row.version),
    key: (row.login_key ?? '') as MatchKey,
    link: (row.link_id ?? undefined) as DirectoryUserId | undefined,
  };
}
