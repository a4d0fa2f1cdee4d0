import type { Json } from '../json/json.js';
import { err, ok, type Result } from '../result.js';
import type { AnyCatalog } from './any-catalog.js';
import type { SettingProblem } from './setting-problem.js';
import type { SettingScope } from './setting.js';
import type { SettingValues } from './setting-values.js';

/** Where values are meant to stand. */
export interface ValuesPlace {
  readonly scope: SettingScope;
  /** The mode in which each setting has to exist; without it, any mode will do. */
  readonly mode?: string;
}

/** Takes values for known settings of one scope; says every problem, not only the first, in the order of keys. */
export function parseValues(
  catalog: AnyCatalog,
  place: ValuesPlace,
  input: Readonly<Record<string, unknown>>,
): Result<SettingValues, readonly SettingProblem[]> {
  const values: Record<string, Json> = {};
  const problems: SettingProblem[] = [];
  for (const key of Object.keys(input).sort()) {
    const value = input[key];
    if (value === undefined) continue;
    parseValue(catalog, place, key, value).match(
      (parsed) => void (values[key] = parsed),
      (problem) => void problems.push(problem),
    );
  }
  return problems.length === 0 ? ok(values) : err(problems);
}

/** Takes one value for one setting. */
export function parseValue(
  catalog: AnyCatalog,
  { scope, mode }: ValuesPlace,
  key: string,
  value: unknown,
): Result<Json, SettingProblem> {
  const setting = catalog.setting(key);
  if (setting === undefined) return err({ code: 'unknown-setting', setting: key });
  if (setting.scope !== scope) return err({ code: 'wrong-scope', setting: key, expected: scope });
  if (mode !== undefined && !setting.modes.has(mode)) return err({ code: 'not-in-mode', setting: key, mode });
  return setting.parse(value);
}
