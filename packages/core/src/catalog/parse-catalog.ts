import * as z from 'zod';
import { err, ok, type Result } from '../result.js';
import type { AnyCatalog, CatalogGroup } from './any-catalog.js';
import type { CatalogError } from './catalog-error.js';
import { catalogFingerprint } from './catalog-fingerprint.js';
import { isCatalogKey } from './catalog-key.js';
import { describeIssues } from './describe-issues.js';
import { parseSetting, type PlacedDefinition } from './parse-setting.js';
import type { AnySetting } from './setting.js';

const settingShape = z.object({
  label: z.string().min(1),
  help: z.string().optional(),
  schema: z.custom<z.ZodType>((value) => value instanceof z.ZodType),
  default: z.unknown(),
  modes: z.array(z.string()).optional(),
  scope: z.enum(['template', 'user']),
  secret: z.boolean().optional(),
});

const definitionShape = z.object({
  name: z.string().min(1),
  modes: z.array(z.string()),
  defaultMode: z.string(),
  groups: z.record(
    z.string(),
    z.object({
      label: z.string().min(1),
      sections: z.record(
        z.string(),
        z.object({ label: z.string().min(1), settings: z.record(z.string(), settingShape) }),
      ),
    }),
  ),
});

type Definition = z.output<typeof definitionShape>;

/** Makes a catalog from a definition as `CatalogDefinition` describes it, or says which setting is wrong and why. */
export function parseCatalog(definition: unknown): Result<AnyCatalog, CatalogError> {
  const shaped = definitionShape.safeParse(definition);
  if (!shaped.success) {
    return err({
      code: 'malformed-catalog',
      expected: describeIssues(shaped.error.issues, nameMembers(shaped.error)),
    });
  }
  const refused = refusedModes(shaped.data) ?? refusedPlaces(shaped.data);
  if (refused !== undefined) return err(refused);
  return parseSettings(shaped.data).map((settings) => catalogOf(shaped.data, settings));
}

/** A definition holds no secrets in its keys, so that the path may name them. */
function nameMembers(error: z.ZodError): ReadonlySet<string> {
  return new Set(error.issues.flatMap(({ path }) => path.map(String)));
}

function refusedModes({ modes, defaultMode }: Definition): CatalogError | undefined {
  if (modes.length === 0) return { code: 'catalog-without-modes' };
  const unusable = modes.find((mode) => !isCatalogKey(mode));
  if (unusable !== undefined) return { code: 'invalid-catalog-key', of: 'mode', key: unusable };
  const repeated = modes.find((mode, index) => modes.indexOf(mode) !== index);
  if (repeated !== undefined) return { code: 'duplicate-mode', mode: repeated };
  return modes.includes(defaultMode) ? undefined : { code: 'unknown-default-mode', mode: defaultMode };
}

function refusedPlaces({ groups }: Definition): CatalogError | undefined {
  for (const [group, { sections }] of Object.entries(groups)) {
    if (!isCatalogKey(group)) return { code: 'invalid-catalog-key', of: 'group', key: group };
    const section = Object.keys(sections).find((key) => !isCatalogKey(key));
    if (section !== undefined) return { code: 'invalid-catalog-key', of: 'section', key: section };
  }
  return undefined;
}

function parseSettings(definition: Definition): Result<readonly AnySetting[], CatalogError> {
  const settings = new Map<string, AnySetting>();
  for (const placed of placedDefinitions(definition)) {
    if (settings.has(placed.key)) return err({ code: 'duplicate-setting', setting: placed.key });
    const setting = parseSetting(placed, definition.modes);
    if (setting.isErr()) return err(setting.error);
    settings.set(placed.key, setting.value);
  }
  return settings.size === 0 ? err({ code: 'catalog-without-settings' }) : ok([...settings.values()]);
}

function placedDefinitions({ groups }: Definition): readonly PlacedDefinition[] {
  return Object.entries(groups).flatMap(([group, { sections }]) =>
    Object.entries(sections).flatMap(([section, { settings }]) =>
      Object.entries(settings).map(([key, setting]) => ({ key, group, section, ...setting })),
    ),
  );
}

function catalogOf(
  { name, modes, defaultMode, groups }: Definition,
  settings: readonly AnySetting[],
): AnyCatalog {
  const byKey = new Map(settings.map((setting) => [setting.key, setting]));
  const byMode = new Map(modes.map((mode) => [mode, settings.filter((setting) => setting.modes.has(mode))]));
  return {
    name,
    modes,
    defaultMode,
    groups: groupsOf(groups, settings),
    settings,
    setting: (key) => byKey.get(key),
    settingsOf: (mode) => byMode.get(mode) ?? [],
    fingerprint: catalogFingerprint({ modes, defaultMode, settings }),
  };
}

function groupsOf(groups: Definition['groups'], settings: readonly AnySetting[]): readonly CatalogGroup[] {
  return Object.entries(groups).map(([group, { label, sections }]) => ({
    key: group,
    label,
    sections: Object.entries(sections).map(([section, { label: sectionLabel }]) => ({
      key: section,
      label: sectionLabel,
      settings: settings.filter((setting) => setting.group === group && setting.section === section),
    })),
  }));
}
