import {
  draftTemplate,
  modifyTemplate,
  parseCatalog,
  set,
  setting,
  type AnyCatalog,
  type Json,
  type TemplateId,
  type TemplateVersion,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as z from 'zod';

/** A catalog of one mode: nine tenths of its settings are template-scoped, of three kinds in turn. */
export function catalogOf(size: number): AnyCatalog {
  const settings = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`setting${index}`, definition(index)]),
  );
  const groups = { all: { label: 'All', sections: { all: { label: 'All', settings } } } };
  return parseCatalog({ name: 'Bench', modes: ['agent'], defaultMode: 'agent', groups })._unsafeUnwrap();
}

/** A template and its next version, in which the first so many template-scoped settings differ. */
export function changedTemplate(
  catalog: AnyCatalog,
  changes: number,
): readonly [TemplateVersion, TemplateVersion] {
  const first = orThrow(draftTemplate(catalog, 'template' as TemplateId, { name: 'Bench' }));
  const changed = catalog.settings.filter(({ scope }) => scope === 'template').slice(0, changes);
  const values = Object.fromEntries(changed.map(({ key, default: value }) => [key, set(otherThan(value))]));
  return [first, orThrow(modifyTemplate(catalog, first, { values }))];
}

/** Another value that the same setting takes. */
export function otherThan(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `another ${JSON.stringify(value).length}`;
}

function definition(index: number) {
  const scope = index % 10 === 9 ? 'user' : 'template';
  const label = `Setting ${index}`;
  if (index % 3 === 0) return setting({ label, schema: z.boolean(), default: false, scope });
  if (index % 3 === 1) return setting({ label, schema: z.int().min(0).max(10_000), default: index, scope });
  return setting({ label, schema: z.string().max(100), default: `value ${index}`, scope });
}
