import type { TemplateVersion, TemplateVersionRef } from '@rollcall/core';
import type { Session } from '../call/session.js';
import { inEnvironment } from '../call/in-environment.js';
import { isKeepableText } from '../value/unkeepable.js';
import { isVersion } from './is-version.js';
import { keyOf, type KnownVersions } from './known-versions.js';
import { mapTemplateVersion, templateColumn } from './map-template.js';

/** Reads the versions that exist of those asked for, each once, in no particular order. */
export type ReadVersions = (
  session: Session,
  refs: readonly TemplateVersionRef[],
) => Promise<readonly TemplateVersion[]>;

/** Reads versions from a schema, those that are not known. */
export function readVersionsFrom(schema: string, environment: string, known: KnownVersions): ReadVersions {
  const isPossible = ({ id, version }: TemplateVersionRef): boolean =>
    isKeepableText(id) && isVersion(version);
  const wanted = `select ${templateColumn('v')}
from jsonb_to_recordset($2::jsonb) as r (id text collate "C", version integer)
cross join lateral (
  select * from ${schema}.template_versions v
  where v.environment = e.environment and v.template_id = r.id and v.version = r.version
  limit 1
) v`;
  const statement = { text: inEnvironment(schema, wanted) };
  return async (session, refs) => {
    const possible = [...new Map(refs.filter(isPossible).map((ref) => [keyOf(ref), ref])).values()];
    const found = possible.map((ref) => known.get(ref)).filter((version) => version !== undefined);
    if (found.length === possible.length) return found;
    const unknown = possible.filter((ref) => known.get(ref) === undefined);
    const rows = await session.rows(statement, [environment, JSON.stringify(unknown)]);
    return [...found, ...rows.map((row) => known.add(mapTemplateVersion(row)))];
  };
}
