import { canonicalJson } from '../json/canonical-json.js';
import { fingerprint } from '../json/fingerprint.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import type { AnyCatalog } from './any-catalog.js';
import { schemaMeaning } from './schema-meaning.js';
import type { AnySetting } from './setting.js';

/**
 * Equal for catalogs that mean the same: name, labels, help, places and order do not count. The default of a secret
 * setting is left out, since a fingerprint is shown; functions in schemas count by their number only.
 */
export function catalogFingerprint(catalog: Pick<AnyCatalog, 'modes' | 'defaultMode' | 'settings'>): string {
  return fingerprint(
    canonicalJson({
      modes: inOrder(catalog.modes),
      defaultMode: catalog.defaultMode,
      settings: Object.fromEntries(catalog.settings.map((setting) => [setting.key, meaningOf(setting)])),
    }),
  );
}

function meaningOf(setting: AnySetting): object {
  return {
    scope: setting.scope,
    modes: inOrder(setting.modes),
    secret: setting.secret,
    default: setting.secret ? undefined : setting.default,
    schema: schemaMeaning(setting.schema),
  };
}

function inOrder(texts: Iterable<string>): readonly string[] {
  return [...texts].sort(compareCodePoints);
}
