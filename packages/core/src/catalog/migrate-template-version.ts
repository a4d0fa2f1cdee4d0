import type { Json } from '../json/json.js';
import { err, ok, type Result } from '../result.js';
import type { TemplateVersion } from '../template/template-version.js';
import { carryValue, type ValueNotCarried } from './carry-value.js';
import type { CatalogChange } from './catalog-change.js';
import { storedValue } from './stored-value.js';

/**
 * A template version as the next catalog has it: the same version, for it still says the same. A setting that became
 * user-scoped moves to the initial values, and back.
 */
export function migrateTemplateVersion(
  change: CatalogChange,
  version: TemplateVersion,
): Result<TemplateVersion, ValueNotCarried> {
  const mode = change.modeOf(version.mode);
  const values: Record<string, Json> = {};
  const initialValues: Record<string, Json> = {};
  for (const { from, to, map } of change.settings) {
    if (to === undefined) continue;
    const source = from.scope === 'template' ? version.values : version.initialValues;
    const carried = carryValue(to, map, storedValue(source, from.key));
    if (carried.isErr()) return err(carried.error);
    if (carried.value === undefined) continue;
    if (to.scope === 'user') initialValues[to.key] = carried.value;
    else if (to.modes.has(mode)) values[to.key] = carried.value;
  }
  return ok({ ...version, mode, values, initialValues });
}
