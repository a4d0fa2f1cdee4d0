import {
  canonicalJson,
  err,
  fingerprint,
  matchesProfile,
  ok,
  type EnvironmentId,
  type Listing,
  type ProfileEntry,
  type ProfileFilter,
  type ProfileId,
  type ProfileStore,
  type StandingProfile,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import type { Gate } from '../call/gate.js';
import { copied } from '../copied.js';
import { takePage } from '../listing/take-page.js';
import type { Tables } from '../state/tables.js';
import { malformedWrite } from './malformed-write.js';
import { PROFILE_SORT_KEY_LENGTH, type ProfilePlace } from './profile-table.js';
import { writeProfile } from './write-profile.js';

/** The profile store over the tables of one environment. */
export function profileStore(
  environment: EnvironmentId,
  { profiles, templates }: Tables,
  gate: Gate,
): ProfileStore {
  const find = (id: ProfileId | undefined) => (id === undefined ? undefined : profiles.get(id));
  const standingOf = (id: ProfileId | undefined): StandingProfile | undefined => {
    const profile = find(id);
    const beneath = profile === undefined ? undefined : templates.version(profile.configuration.template);
    return profile === undefined || beneath === undefined ? undefined : { profile, beneath };
  };
  const entryAt = ({ id, kind }: ProfilePlace): ProfileEntry | undefined => {
    const profile = profiles.get(id);
    if (profile === undefined) return undefined;
    const login = kind === 'profile' ? (profile.link?.login ?? profile.login) : profile.login;
    return { place: kind, login, profile };
  };

  return {
    getMany: (request) =>
      gate.pass(request, () => {
        const { ids = [], keys = [] } = request;
        const asked = new Set([...ids, ...keys.map((key) => profiles.idOfKey(key))]);
        return ok(
          [...asked]
            .map(find)
            .filter((profile) => profile !== undefined)
            .map(copied<UserProfile>),
        );
      }),
    standing: (request) => gate.pass(request, () => ok(copied(standingOf(profiles.idOfKey(request.key))))),
    list: (request = {}) =>
      gate.pass(request, () => {
        const { filter = {} } = request;
        const matchingAt = ({ id }: ProfilePlace): StandingProfile | undefined => {
          const standing = standingOf(id);
          return standing !== undefined && matchesProfile(standing, filter) ? standing : undefined;
        };
        const listing = listingOf('profiles.list', [environment, markOf(filter)]);
        return takePage(listing, profiles.listed, request, matchingAt).map(({ items, ...page }) => ({
          ...page,
          items: copiedStanding(items),
        }));
      }),
    entries: (request = {}) =>
      gate.pass(request, () =>
        takePage(listingOf('profiles.entries', [environment]), profiles.joined, request, entryAt).map(copied),
      ),
    write: (request) =>
      gate.pass(request, () => {
        for (const write of request.writes) {
          const detail = malformedWrite(write, templates);
          if (detail !== undefined)
            return err({ code: 'invalid-request', operation: 'profiles.write', detail });
        }
        return ok(request.writes.map((write) => writeProfile(profiles, write)));
      }),
  };
}

function listingOf(operation: string, scope: readonly string[]): Listing {
  return { operation, scope, sortKeyLength: PROFILE_SORT_KEY_LENGTH };
}

function markOf(filter: ProfileFilter): string {
  return fingerprint(canonicalJson(filter));
}

/** Copies of what was listed; those that stand on one version share the copy of it within this answer. */
function copiedStanding(items: readonly StandingProfile[]): readonly StandingProfile[] {
  const copies = new Map<TemplateVersion, TemplateVersion>();
  return items.map(({ profile, beneath }) => {
    const copy = copies.get(beneath) ?? copied(beneath);
    copies.set(beneath, copy);
    return { profile: copied(profile), beneath: copy };
  });
}
