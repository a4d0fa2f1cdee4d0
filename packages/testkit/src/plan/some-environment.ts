import {
  type AnyCatalog,
  type DirectoryManifest,
  type IdentityType,
  type Lifecycle,
  type Management,
  type Origin,
  type TemplateVersion,
  type TemplateVersionRef,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { someCatalog } from '../catalog/some-catalog.js';
import { MOST_PROFILES, someWorld, worldOrigin, type World } from '../existence/some-world.js';
import { someLifecycle } from '../lifecycle/some-lifecycle.js';
import {
  configurationIn,
  looseConfiguration,
  type LooseConfiguration,
} from '../profile/some-configuration.js';
import { looseVersion, versionIn, type LooseVersion } from '../template/some-version.js';

/** One tenant's world: a catalog, template versions, and both sides of the users, who stand on those versions. */
export interface Environment {
  readonly catalog: AnyCatalog;
  readonly origin: Origin;
  readonly versions: readonly TemplateVersion[];
  readonly world: World;
  /** Where the directory has its users’ identities from. */
  readonly identityType: IdentityType;
}

const management: fc.Arbitrary<Management> = fc.oneof(
  { arbitrary: fc.constant<Management>({ kind: 'here' }), weight: 6 },
  { arbitrary: fc.constant<Management>({ kind: 'outside', system: 'scim' }), weight: 1 },
);

const identityType = fc.constantFrom<IdentityType>(
  'connect-managed',
  'connect-managed',
  'connect-managed',
  'saml',
  'existing-directory',
);

const looseStay = fc.record({
  versionIndex: fc.nat(2),
  configuration: looseConfiguration,
  management,
  lifecycle: someLifecycle,
});

/** An environment in a random catalog. */
export const someEnvironment: fc.Arbitrary<Environment> = fc
  .record({ catalog: someCatalog, loose: looseEnvironment() })
  .map(({ catalog, loose }) => environmentIn(catalog, loose));

/** What an environment is made from, whatever the catalog. */
export interface LooseEnvironment {
  readonly versions: readonly [LooseVersion, LooseVersion, LooseVersion];
  readonly world: World;
  readonly identityType: IdentityType;
  readonly stays: readonly {
    readonly versionIndex: number;
    readonly configuration: LooseConfiguration;
    readonly management: Management;
    readonly lifecycle: Lifecycle | undefined;
  }[];
}

/** What an environment is made from. */
export function looseEnvironment(): fc.Arbitrary<LooseEnvironment> {
  const stays = fc.array(looseStay, { minLength: MOST_PROFILES, maxLength: MOST_PROFILES });
  const versions = fc.tuple(looseVersion, looseVersion, looseVersion);
  return fc.record({ versions, world: someWorld, identityType, stays });
}

/** The environment of this catalog that is made from this: two versions of one template, and one of another. */
export function environmentIn(
  catalog: AnyCatalog,
  { versions, world, stays, identityType: identitiesFrom }: LooseEnvironment,
): Environment {
  const [first, second, third] = versions;
  const all = [
    versionIn(catalog, first, 't0'),
    versionIn(catalog, second, 't0', 2),
    versionIn(catalog, third, 't1'),
  ];
  const profiles = world.profiles.map((profile, index) => {
    const { versionIndex, configuration, management: managed, lifecycle } = stays[index]!;
    const beneath = all[versionIndex]!;
    return {
      ...profile,
      configuration: configurationIn(catalog, configuration, beneath, 'had'),
      management: managed,
      ...(lifecycle && { lifecycle }),
    };
  });
  const origin = { ...worldOrigin, catalog: catalog.fingerprint };
  return { catalog, origin, versions: all, world: { ...world, profiles }, identityType: identitiesFrom };
}

/** The version of an environment that a reference names. */
export function versionAmong(
  versions: readonly TemplateVersion[],
): (ref: TemplateVersionRef) => TemplateVersion {
  return ({ id, version }) => {
    const found = versions.find((one) => one.id === id && one.version === version);
    if (found === undefined) throw new TypeError(`There is no version ${version} of template ${id}.`);
    return found;
  };
}

/** A directory that says one operation for every step. */
export const oneCallPerStep: DirectoryManifest = {
  name: 'one call per step',
  operations: {
    read: ['Describe'],
    'read-proficiencies': ['ListProficiencies'],
    create: ['Create'],
    delete: ['Delete'],
    'update-identity': ['UpdateIdentity'],
    'update-routing-profile': ['UpdateRoutingProfile'],
    'update-security-profiles': ['UpdateSecurityProfiles'],
    'update-hierarchy': ['UpdateHierarchy'],
    'update-phone': ['UpdatePhone'],
    'update-channels': ['UpdateChannels'],
    'update-tags': ['UpdateTags'],
    'update-proficiencies': ['UpdateProficiencies'],
  },
  quotas: { Describe: { perSecond: 2, burst: 2 }, UpdateTags: { perSecond: 1, burst: 1 } },
  unreadInSnapshot: ['email'],
  unsupported: [],
};
