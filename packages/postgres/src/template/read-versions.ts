import type { TemplateVersion, TemplateVersionRef } from '@rollcall/core';
import type { Session } from '../call/session.js';
import { prepared } from '../call/statement.js';
import { isKeepableText } from '../value/unkeepable.js';
import { isVersion } from './is-version.js';
import { mapTemplateVersion, templateColumns } from './map-template.js';

/** Reads the versions that exist of those asked for, each once, in no particular order. */
export type ReadVersions = (
  session: Session,
  refs: readonly TemplateVersionRef[],
) => Promise<readonly TemplateVersion[]>;

/** Reads versions from a schema. */
export function readVersionsFrom(schema: string, environment: string): ReadVersions {
  const isPossible = ({ id, version }: TemplateVersionRef): boolean =>
    isKeepableText(id) && isVersion(version);
  const statement = prepared(`select ${templateColumns('v')}
from jsonb_to_recordset($2::jsonb) as r (id text collate "C", version integer)
cross join lateral (
  select * from ${schema}.template_versions v
  where v.environment = $1 and v.template_id = r.id and v.version = r.version
  limit 1
) v`);
  return async (session, refs) => {
    const possible = [...new Map(refs.filter(isPossible).map((ref) => [keyOf(ref), ref])).values()];
    if (possible.length === 0) return [];
    return (await session.rows(statement, [environment, JSON.stringify(possible)])).map(mapTemplateVersion);
  };
}

/** A text that names a version, for maps. */
export function keyOf({ id, version }: TemplateVersionRef): string {
  return `${version} ${id}`;
}
