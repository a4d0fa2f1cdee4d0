import {
  matchKeyOf,
  type MatchKey,
  type TemplateId,
  type TemplateVersion,
  type TemplateVersionRef,
  type UserTemplate,
} from '@rollcall/core';
import type { Place } from '../listing/place.js';
import { sortedPlaces, type SortedPlaces } from '../listing/sorted-places.js';

/** The templates of one environment with all their versions. It knows no rules, and hands out what it keeps. */
export interface TemplateTable {
  readonly get: (id: TemplateId) => UserTemplate | undefined;
  readonly version: (ref: TemplateVersionRef) => TemplateVersion | undefined;
  /** Every version of a template, the first one first. */
  readonly versionsOf: (id: TemplateId) => readonly TemplateVersion[];
  /** The live template of this name, ignoring case. */
  readonly idOfName: (name: string) => TemplateId | undefined;
  readonly ids: () => Iterable<TemplateId>;
  /** Keeps all versions of a template; only a live one is listed and has a name of its own. */
  readonly put: (versions: readonly TemplateVersion[], standing: 'live' | 'deleted') => void;
  /** Live templates by name key, then id. */
  readonly listed: SortedPlaces<Place<TemplateId>>;
}

/** How many parts the sort keys of templates have: name key, id. */
export const TEMPLATE_SORT_KEY_LENGTH = 2;

interface Row {
  readonly versions: readonly TemplateVersion[];
  readonly latest: TemplateVersion;
  /** Absent once the template is deleted. */
  readonly place: Place<TemplateId> | undefined;
}

/** An empty table. Versions are never dropped: one that somebody has read can always be stood on. */
export function templateTable(): TemplateTable {
  const rows = new Map<TemplateId, Row>();
  const names = new Map<MatchKey, TemplateId>();
  const listed = sortedPlaces<Place<TemplateId>>();

  const leave = ({ latest, place }: Row): void => {
    if (place === undefined) return;
    names.delete(matchKeyOf(latest.name));
    listed.remove(place);
  };
  const enter = ({ id, name }: TemplateVersion): Place<TemplateId> => {
    const key = matchKeyOf(name);
    const place = { sortKey: [key, id], id };
    names.set(key, id);
    listed.add(place);
    return place;
  };

  return {
    get: (id) => {
      const row = rows.get(id);
      return row === undefined ? undefined : { latest: row.latest, deleted: row.place === undefined };
    },
    version: ({ id, version }) => rows.get(id)?.versions[version - 1],
    versionsOf: (id) => rows.get(id)?.versions ?? [],
    idOfName: (name) => names.get(matchKeyOf(name)),
    ids: () => rows.keys(),
    put: (versions, standing) => {
      const latest = versions.at(-1);
      if (latest === undefined) return;
      const before = rows.get(latest.id);
      if (before !== undefined) leave(before);
      rows.set(latest.id, { versions, latest, place: standing === 'live' ? enter(latest) : undefined });
    },
    listed,
  };
}
