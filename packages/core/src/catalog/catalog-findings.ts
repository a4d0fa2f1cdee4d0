import { sameJson } from '../json/same-json.js';
import type { AnyCatalog } from './any-catalog.js';
import type { CatalogChange, CatalogFinding } from './catalog-change.js';
import type { AnySetting } from './setting.js';
import { takesAllOf } from './takes-all-of.js';

/** The differences that stored values feel: modes first, then settings in the order of the old catalog. */
export function catalogFindings(
  old: AnyCatalog,
  next: AnyCatalog,
  { settings, modeOf }: Pick<CatalogChange, 'settings' | 'modeOf'>,
): readonly CatalogFinding[] {
  const dropped = old.modes.filter((mode) => !next.modes.includes(modeOf(mode)));
  const ofSettings = settings.flatMap(({ from, to }) =>
    to === undefined
      ? [{ code: 'setting-removed' as const, setting: from.key }]
      : settingFindings(
          from,
          to,
          [...modesLeft(from, to, modeOf)].filter((mode) => next.modes.includes(mode)),
        ),
  );
  return [...dropped.map((mode) => ({ code: 'mode-dropped' as const, mode })), ...ofSettings];
}

function modesLeft(from: AnySetting, to: AnySetting, modeOf: (mode: string) => string): ReadonlySet<string> {
  return new Set([...from.modes].map(modeOf).filter((mode) => !to.modes.has(mode)));
}

function settingFindings(
  from: AnySetting,
  to: AnySetting,
  left: readonly string[],
): readonly CatalogFinding[] {
  const setting = to.key;
  const findings: CatalogFinding[] = left.map((mode) => ({ code: 'setting-left-mode', setting, mode }));
  if (from.scope !== to.scope)
    findings.push({ code: 'scope-changed', setting, from: from.scope, to: to.scope });
  if (!takesAllOf(to, from)) findings.push({ code: 'schema-narrowed', setting });
  if (from.secret && !to.secret) findings.push({ code: 'secret-exposed', setting });
  if (!sameJson(from.default, to.default)) findings.push({ code: 'default-changed', setting });
  return findings;
}
