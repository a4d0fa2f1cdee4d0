import type { DirectoryUserId, Lifecycle, ProfileChanges, UserProfile } from '@rollcall/core';
import { loginOf } from '../login/some-login.js';
import type { PlanCase } from '../plan/plan-case.js';
import type { Environment } from '../plan/some-environment.js';
import { changesOf } from '../plan/wanted.js';

/** The parts that the steps of an item read or write; of some it may be said either way. */
export interface PartsRead {
  readonly parts: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  /** Whether a value of a secret setting is among them. */
  readonly secrets: 'none' | 'some';
}

const whole = ['login', 'identity', 'link', 'management', 'lifecycle', 'mode', 'template'];

/** What the steps for a profile read or write of it: said once more from what each action is for. */
export function partsRead({ environment, intent }: PlanCase, profile: UserProfile): PartsRead {
  const { catalog } = environment;
  const keysOf = (scope: string) =>
    catalog.settings.filter((one) => one.scope === scope).map(({ key }) => key);
  const { configuration } = profile;
  const read = (parts: readonly string[], either: readonly string[] = []): PartsRead => {
    const stored = { ...configuration.overrides, ...configuration.userValues };
    const isSecret = parts.some((key) => Object.hasOwn(stored, key) && catalog.setting(key)?.secret === true);
    return { parts: new Set(parts), either: new Set(either), secrets: isSecret ? 'some' : 'none' };
  };
  switch (intent.kind) {
    case 'apply': {
      const missing = Object.keys(intent.template.initialValues).filter(
        (key) => !Object.hasOwn(configuration.userValues, key),
      );
      return read(['template', 'mode', 'management', 'lifecycle', ...keysOf('template'), ...missing]);
    }
    case 'edit':
    case 'maintain':
      return readByEdit(changesOf(environment, intent, profile.id), read);
    case 'delete':
      return read([...whole, ...keysOf('template'), ...keysOf('user')]);
    case 'edit-directory':
      return read(['link', 'management', 'lifecycle']);
    case 'create-in-directory':
      return read(['login', 'identity', 'link', 'management', 'lifecycle']);
    case 'confirm-link':
      return read(['login', 'link', 'management', 'lifecycle']);
    case 'change-lifecycle':
    case 'change-management':
      return read(['management', 'lifecycle']);
    case 'suspend':
    case 'reinstate':
      return read(['link', 'management', 'lifecycle']);
    case 'create':
    case 'resync':
      return read([]);
    default:
      return intent satisfies never;
  }
}

/** The mode decides which settings exist, and the template what lies beneath. */
function readByEdit(
  { loginName, identity, mode, overrides, userValues }: ProfileChanges,
  read: (parts: readonly string[], either: readonly string[]) => PartsRead,
): PartsRead {
  const keys = [...Object.keys(overrides ?? {}), ...Object.keys(userValues ?? {})];
  const names = Object.keys(identity ?? {});
  const isOfSettings = keys.length > 0 || mode !== undefined;
  return read(
    [
      'management',
      'lifecycle',
      ...(loginName === undefined ? [] : ['login', 'link']),
      ...(names.length > 0 ? ['identity'] : []),
      ...(isOfSettings ? ['template', 'mode'] : []),
      ...keys,
    ],
    identity !== undefined && names.length === 0 ? ['identity'] : [],
  );
}

/** Locked where it was not, or else not locked. */
function touchedLifecycle({ locked, ...others }: Lifecycle = {}): Lifecycle {
  return locked === undefined ? { ...others, locked: true } : others;
}

/** The profile with each of its parts changed by somebody else; of settings one. */
export function touchedProfiles(
  { catalog, versions }: Environment,
  profile: UserProfile,
  index: number,
): readonly (readonly [string, UserProfile])[] {
  const { configuration, login } = profile;
  const { template, modeOverride, overrides, userValues } = configuration;
  const { key, scope } = catalog.settings[index % catalog.settings.length]!;
  const stood = versions.find(({ id, version }) => id !== template.id || version !== template.version)!;
  const touched = 'touched';
  const configured = (change: object) => ({ ...profile, configuration: { ...configuration, ...change } });
  return [
    ['login', { ...profile, login: loginOf(`${login.name}-2`) }],
    ['identity', { ...profile, identity: { firstName: touched, lastName: touched, email: 't@x.org' } }],
    ['link', { ...profile, link: { id: 'touched' as DirectoryUserId, login } }],
    ['management', { ...profile, management: { kind: 'outside', system: touched } }],
    ['lifecycle', { ...profile, lifecycle: touchedLifecycle(profile.lifecycle) }],
    ['mode', configured({ modeOverride: modeOverride === undefined ? touched : undefined })],
    ['template', configured({ template: { id: stood.id, version: stood.version } })],
    [
      key,
      scope === 'template'
        ? configured({ overrides: { ...overrides, [key]: touched } })
        : configured({ userValues: { ...userValues, [key]: touched } }),
    ],
  ];
}
