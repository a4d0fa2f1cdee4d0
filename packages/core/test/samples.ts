import * as z from 'zod';
import { orThrow } from '../src/english.js';
import {
  directoryUser,
  initialConfiguration,
  parseCatalog,
  parseEnvironmentId,
  parseLogin,
  type AnyCatalog,
  type Configuration,
  type DirectoryFields,
  type DirectoryFieldName,
  type DirectoryManifest,
  type DirectoryUser,
  type Instant,
  type Origin,
  type ProfileId,
  type RoutingProfileId,
  type SecurityProfileId,
  type TemplateId,
  type TemplateVersion,
  type UserProfile,
} from '../src/index.js';

/** Three modes; of each scope a setting of every mode, one of some modes, and a secret one. */
export const catalog: AnyCatalog = parseCatalog({
  name: 'Sample',
  modes: ['calm', 'busy', 'night'],
  defaultMode: 'calm',
  groups: {
    all: {
      label: 'All',
      sections: {
        all: {
          label: 'All',
          settings: {
            volume: { label: 'V', schema: z.int().min(0).max(9), default: 3, scope: 'template' },
            theme: {
              label: 'T',
              schema: z.enum(['light', 'dark', 'blue']),
              default: 'light',
              scope: 'template',
            },
            alerts: {
              label: 'A',
              schema: z.array(z.string()),
              default: [],
              modes: ['busy', 'night'],
              scope: 'template',
            },
            corner: {
              label: 'C',
              schema: z.strictObject({ x: z.int(), y: z.int() }),
              default: { x: 0, y: 0 },
              modes: ['calm'],
              scope: 'template',
            },
            token: { label: 'K', schema: z.string(), default: '', scope: 'template', secret: true },
            nickname: { label: 'N', schema: z.string(), default: '', scope: 'user' },
            shift: { label: 'S', schema: z.int().min(0).max(9), default: 0, modes: ['busy'], scope: 'user' },
            pin: { label: 'P', schema: z.string(), default: 'hush-0', scope: 'user', secret: true },
          },
        },
      },
    },
  },
})._unsafeUnwrap();

export const origin: Origin = {
  environment: orThrow(parseEnvironmentId('here')),
  catalog: catalog.fingerprint,
};
export const noon = '2026-11-22T12:00:00.000Z' as Instant;
export const evening = '2026-11-22T18:00:00.000Z' as Instant;

/** A version with every value at its default, but for what is given. */
export function version(
  given: Omit<Partial<TemplateVersion>, 'id'> & { readonly id?: string } = {},
): TemplateVersion {
  const { id = 't1', mode = 'calm', values = {}, ...rest } = given;
  const settings = catalog.settingsOf(mode).filter(({ scope }) => scope === 'template');
  const defaults = Object.fromEntries(settings.map((setting) => [setting.key, setting.default]));
  const fixed = {
    id: id as TemplateId,
    version: 1,
    name: `Template ${id}`,
    description: '',
    initialValues: {},
    ...rest,
  };
  return { ...fixed, mode, values: { ...defaults, ...values } };
}

/** What stands on a version, with what is given on top. */
export function standing(on: TemplateVersion, given: Partial<Configuration> = {}): Configuration {
  return { ...initialConfiguration(on), ...given };
}

export function profile(
  login: string,
  configuration: Configuration,
  given: Partial<UserProfile> = {},
): UserProfile {
  return {
    id: `p-${login}` as ProfileId,
    login: orThrow(parseLogin(login)),
    identity: {},
    configuration,
    management: { kind: 'here' },
    version: 1,
    ...given,
  };
}

export const routing = 'r1' as RoutingProfileId;
export const agents = 's1' as SecurityProfileId;

export function user(
  loginName: string,
  fields: DirectoryFields = {},
  given: {
    readonly id?: string;
    readonly unread?: readonly DirectoryFieldName[];
    readonly lastModified?: Instant;
  } = {},
): DirectoryUser {
  const { id = `d-${loginName}`, unread = [], lastModified } = given;
  return orThrow(directoryUser({ id, loginName, fields, unread, lastModified }));
}

export function linkedTo(to: DirectoryUser): Pick<UserProfile, 'link'> {
  return { link: { id: to.id, login: to.login } };
}

/** Finds one of these versions. */
export function lookup(...versions: readonly TemplateVersion[]) {
  return (ref: { readonly id: string; readonly version: number }) => {
    const found = versions.find(({ id, version: number }) => id === ref.id && number === ref.version);
    if (found === undefined) throw new TypeError('No such version.');
    return found;
  };
}

export const manifest: DirectoryManifest = {
  name: 'sample',
  operations: {
    read: ['Describe'],
    'read-proficiencies': ['ListProficiencies'],
    create: ['Create'],
    delete: ['Delete'],
    'update-identity': ['UpdateIdentity'],
    'update-routing-profile': ['UpdateRouting'],
    'update-security-profiles': ['UpdateSecurity'],
    'update-hierarchy': ['UpdateHierarchy'],
    'update-phone': ['UpdatePhone'],
    'update-channels': ['UpdateConfig'],
    'update-tags': ['Tag', 'Untag'],
    'update-proficiencies': ['UpdateProficiencies'],
  },
  quotas: { Describe: { perSecond: 2, burst: 5 }, Create: { perSecond: 1, burst: 1 } },
  unreadInSnapshot: ['email'],
  unsupported: [],
};
