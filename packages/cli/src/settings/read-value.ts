import {
  err,
  type AnyCatalog,
  type Json,
  type Result,
  type SettingProblem,
  type SettingScope,
} from '@rollcall/core';

/** A value as it was typed: as JSON if the setting takes that, else as text. */
export function readValue(
  catalog: AnyCatalog,
  key: string,
  text: string,
  scope?: SettingScope,
): Result<Json, SettingProblem> {
  const setting = catalog.setting(key);
  if (setting === undefined) return err({ code: 'unknown-setting', setting: key });
  if (scope !== undefined && setting.scope !== scope)
    return err({ code: 'wrong-scope', setting: key, expected: scope });
  const results = [...parsedJson(text), text].map((candidate) => setting.parse(candidate));
  return results.find((result) => result.isOk()) ?? results[0]!;
}

/** The value in an array, since a value can be anything; an empty array if the text is not JSON. */
function parsedJson(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
