import {
  compareEntries,
  compareLogins,
  entriesOf,
  matchesProfile,
  sameRef,
  type ProfileEntry,
  type ProfileFilter,
  type ProfileId,
  type ProfileWrite,
  type StandingProfile,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { clash } from './some-profiles.js';

/** What a profile store should hold, by the plainest means: a list that is searched from end to end. */
export class ProfileStoreModel {
  readonly #versions: readonly TemplateVersion[];
  #profiles: readonly UserProfile[] = [];

  /** @param versions the template versions that profiles can stand on. */
  constructor(versions: readonly TemplateVersion[]) {
    this.#versions = versions;
  }

  get profiles(): readonly UserProfile[] {
    return this.#profiles;
  }

  get(id: ProfileId): UserProfile | undefined {
    return this.#profiles.find((profile) => profile.id === id);
  }

  /** Carries out a write; `ok`, or the code of the rule that forbids it. */
  write(write: ProfileWrite): 'ok' | 'version-conflict' | 'login-name-taken' | 'link-taken' {
    const id = write.kind === 'delete' ? write.id : write.profile.id;
    const others = this.#profiles.filter((profile) => profile.id !== id);
    const expected = write.kind === 'insert' ? undefined : write.expectedVersion;
    if (this.get(id)?.version !== expected) return 'version-conflict';
    if (write.kind !== 'delete') {
      const { login } = write.profile;
      if (others.some((other) => other.login.key === login.key)) return 'login-name-taken';
      if (others.some((other) => clash(other, write.profile))) return 'link-taken';
    }
    this.#profiles = write.kind === 'delete' ? others : [...others, write.profile];
    return 'ok';
  }

  /** What `list` should give, all pages together. */
  list(filter: ProfileFilter = {}): readonly StandingProfile[] {
    return this.#profiles
      .toSorted((a, b) => compareLogins(a.login, a.id, b.login, b.id))
      .map((profile) => ({ profile, beneath: this.beneath(profile) }))
      .filter((standing) => matchesProfile(standing, filter));
  }

  /** What `entries` should give, all pages together. */
  entries(): readonly ProfileEntry[] {
    return this.#profiles.flatMap(entriesOf).toSorted(compareEntries);
  }

  /** The version that a profile stands on. */
  beneath({ configuration: { template } }: UserProfile): TemplateVersion {
    const version = this.#versions.find((one) => sameRef(one, template));
    if (version === undefined) throw new Error('The model has no such template version.');
    return version;
  }
}
