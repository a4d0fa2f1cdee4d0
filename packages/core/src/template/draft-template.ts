import type { AnyCatalog } from '../catalog/any-catalog.js';
import { parseValues } from '../catalog/parse-values.js';
import type { SettingProblem } from '../catalog/setting-problem.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { isJson, type Json } from '../json/json.js';
import { err, ok, type Result } from '../result.js';
import { parseTemplateName, type InvalidTemplateName } from './template-name.js';
import type { TemplateId, TemplateVersion } from './template-version.js';

/** What a template is to be. Settings without a value get the catalog's default. */
export interface TemplateDraft {
  readonly name: string;
  readonly description?: string | undefined;
  /** The catalog's default mode if left out. */
  readonly mode?: string | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  readonly initialValues?: Readonly<Record<string, unknown>> | undefined;
}

/** The catalog has no such mode. */
export interface UnknownMode {
  readonly code: 'unknown-mode';
  readonly mode: string;
  readonly modes: readonly string[];
}

/** Values that a template or profile cannot have. */
export interface InvalidSettings {
  readonly code: 'invalid-settings';
  readonly problems: readonly SettingProblem[];
}

/** The description is not text that can be stored. */
export interface InvalidDescription {
  readonly code: 'invalid-description';
}

/** Why a draft is no template. */
export type TemplateDraftError = InvalidTemplateName | InvalidDescription | UnknownMode | InvalidSettings;

/** Version 1 of a template. */
export function draftTemplate(
  catalog: AnyCatalog,
  id: TemplateId,
  draft: TemplateDraft,
): Result<TemplateVersion, TemplateDraftError> {
  const name = parseTemplateName(draft.name);
  if (name.isErr()) return err(name.error);
  const description = draft.description ?? '';
  if (!isJson(description) || description.includes('\0')) return err({ code: 'invalid-description' });
  const mode = draft.mode ?? catalog.defaultMode;
  if (!catalog.modes.includes(mode)) return err({ code: 'unknown-mode', mode, modes: catalog.modes });
  const values = parseValues(catalog, { scope: 'template', mode }, draft.values ?? {});
  const initialValues = parseValues(catalog, { scope: 'user' }, draft.initialValues ?? {});
  const problems = [...problemsOf(values), ...problemsOf(initialValues)];
  if (problems.length > 0 || values.isErr() || initialValues.isErr())
    return err({ code: 'invalid-settings', problems });
  return ok({
    id,
    version: 1,
    name: name.value,
    description,
    mode,
    values: completed(catalog, mode, values.value),
    initialValues: initialValues.value,
  });
}

function problemsOf(result: Result<unknown, readonly SettingProblem[]>): readonly SettingProblem[] {
  return result.isErr() ? result.error : [];
}

/** A value for every template-scoped setting of the mode. */
function completed(catalog: AnyCatalog, mode: string, given: SettingValues): SettingValues {
  const values: Record<string, Json> = {};
  for (const setting of catalog.settingsOf(mode)) {
    if (setting.scope !== 'template') continue;
    values[setting.key] = Object.hasOwn(given, setting.key) ? given[setting.key]! : setting.default;
  }
  return values;
}
