import type { AnyCatalog } from '../catalog/any-catalog.js';
import { parseValue, type ValuesPlace } from '../catalog/parse-values.js';
import type { SettingProblem } from '../catalog/setting-problem.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { SettingScope } from '../catalog/setting.js';
import { sameJson } from '../json/same-json.js';
import { intended, type Intent } from '../intent/intent.js';
import { err, type Result } from '../result.js';
import { draftTemplate, type TemplateDraftError } from './draft-template.js';
import type { TemplateVersion } from './template-version.js';

/** What is to be different in the next version; what is left out stays. Clearing a value returns it to the default. */
export interface TemplateChanges {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly mode?: string | undefined;
  readonly values?: Readonly<Record<string, Intent<unknown>>> | undefined;
  readonly initialValues?: Readonly<Record<string, Intent<unknown>>> | undefined;
}

/**
 * The version after `latest`, or `latest` itself if nothing would differ. Values of settings that the new mode does not
 * have are dropped, and settings that only it has get the catalog's default.
 */
export function modifyTemplate(
  catalog: AnyCatalog,
  latest: TemplateVersion,
  changes: TemplateChanges,
): Result<TemplateVersion, TemplateDraftError> {
  const mode = changes.mode ?? latest.mode;
  const problems = [
    ...clearedProblems(catalog, 'template', changes.values),
    ...clearedProblems(catalog, 'user', changes.initialValues),
  ];
  if (problems.length > 0) return err({ code: 'invalid-settings', problems });
  return draftTemplate(catalog, latest.id, {
    name: changes.name ?? latest.name,
    description: changes.description ?? latest.description,
    mode,
    values: changed(existingIn(catalog, { scope: 'template', mode }, latest.values), changes.values),
    initialValues: changed(
      existingIn(catalog, { scope: 'user' }, latest.initialValues),
      changes.initialValues,
    ),
  }).map((draft) => (sameContent(draft, latest) ? latest : { ...draft, version: latest.version + 1 }));
}

function existingIn(catalog: AnyCatalog, { scope, mode }: ValuesPlace, values: SettingValues): SettingValues {
  const entries = Object.entries(values).filter(([key]) => {
    const setting = catalog.setting(key);
    return setting?.scope === scope && (mode === undefined || setting.modes.has(mode));
  });
  return Object.fromEntries(entries);
}

/** A clear names a setting as much as a value does; a draft, where it is simply absent, could not tell. */
function clearedProblems(
  catalog: AnyCatalog,
  scope: SettingScope,
  intents: NonNullable<TemplateChanges['values']> = {},
): readonly SettingProblem[] {
  const cleared = Object.keys(intents).filter((key) => intents[key]?.kind === 'clear');
  return cleared.sort().flatMap((key) =>
    parseValue(catalog, { scope }, key, catalog.setting(key)?.default).match(
      () => [],
      (problem) => [problem],
    ),
  );
}

function changed(
  values: SettingValues,
  intents: Readonly<Record<string, Intent<unknown>>> = {},
): Readonly<Record<string, unknown>> {
  const next = new Map<string, unknown>(Object.entries(values));
  for (const [key, intent] of Object.entries(intents)) next.set(key, intended(intent, next.get(key)));
  return Object.fromEntries(next);
}

function sameContent(a: TemplateVersion, b: TemplateVersion): boolean {
  return (
    a.name === b.name &&
    a.description === b.description &&
    a.mode === b.mode &&
    sameJson(a.values, b.values) &&
    sameJson(a.initialValues, b.initialValues)
  );
}
