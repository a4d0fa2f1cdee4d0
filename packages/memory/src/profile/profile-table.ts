import {
  entriesOf,
  type DirectoryUserId,
  type Login,
  type MatchKey,
  type ProfileEntry,
  type ProfileId,
  type UserProfile,
} from '@rollcall/core';
import type { Place } from '../listing/place.js';
import { sortedPlaces, type SortedPlaces } from '../listing/sorted-places.js';

/** A profile's place in a listing, with the kind of entry that stands there. */
export interface ProfilePlace extends Place<ProfileId> {
  readonly kind: ProfileEntry['place'];
}

/** The profiles of one environment and the ways to find them. It knows no rules, and hands out what it keeps. */
export interface ProfileTable {
  readonly get: (id: ProfileId) => UserProfile | undefined;
  readonly idOfKey: (key: MatchKey) => ProfileId | undefined;
  readonly idOfLink: (link: DirectoryUserId) => ProfileId | undefined;
  readonly put: (profile: UserProfile) => void;
  readonly remove: (id: ProfileId) => void;
  /** By own login. */
  readonly listed: SortedPlaces<ProfilePlace>;
  /** As the existence join wants them. */
  readonly joined: SortedPlaces<ProfilePlace>;
}

/** How many parts the sort keys of profiles have: skeleton, key, id. */
export const PROFILE_SORT_KEY_LENGTH = 3;

interface Places {
  readonly listed: ProfilePlace;
  readonly joined: readonly ProfilePlace[];
}

/** An empty table. */
export function profileTable(): ProfileTable {
  const rows = new Map<ProfileId, Places & { readonly profile: UserProfile }>();
  const ids = new Map<MatchKey, ProfileId>();
  const links = new Map<DirectoryUserId, ProfileId>();
  const listed = sortedPlaces<ProfilePlace>();
  const joined = sortedPlaces<ProfilePlace>();

  const add = (places: Places): void => {
    listed.add(places.listed);
    for (const place of places.joined) joined.add(place);
  };
  const leave = (places: Places): void => {
    listed.remove(places.listed);
    for (const place of places.joined) joined.remove(place);
  };
  const forget = ({ login, link }: UserProfile): void => {
    ids.delete(login.key);
    if (link !== undefined) links.delete(link.id);
  };

  return {
    get: (id) => rows.get(id)?.profile,
    idOfKey: (key) => ids.get(key),
    idOfLink: (link) => links.get(link),
    put: (profile) => {
      const before = rows.get(profile.id);
      if (before !== undefined) forget(before.profile);
      ids.set(profile.login.key, profile.id);
      if (profile.link !== undefined) links.set(profile.link.id, profile.id);
      // Most writes move nothing: the places, and with them the order, then stay as they are.
      if (before !== undefined && standsTheSame(before.profile, profile)) {
        rows.set(profile.id, { ...before, profile });
        return;
      }
      if (before !== undefined) leave(before);
      const places = placesOf(profile);
      add(places);
      rows.set(profile.id, { ...places, profile });
    },
    remove: (id) => {
      const row = rows.get(id);
      if (row === undefined) return;
      forget(row.profile);
      leave(row);
      rows.delete(id);
    },
    listed,
    joined,
  };
}

function placesOf(profile: UserProfile): Places {
  const placeOf = (login: Login, kind: ProfileEntry['place']): ProfilePlace => {
    return { sortKey: [login.skeleton, login.key, profile.id], id: profile.id, kind };
  };
  return {
    listed: placeOf(profile.login, 'profile'),
    joined: entriesOf(profile).map(({ login, place }) => placeOf(login, place)),
  };
}

function standsTheSame(a: UserProfile, b: UserProfile): boolean {
  return sameLogin(a.login, b.login) && sameLogin(a.link?.login, b.link?.login);
}

function sameLogin(a: Login | undefined, b: Login | undefined): boolean {
  return a?.key === b?.key && a?.skeleton === b?.skeleton;
}
