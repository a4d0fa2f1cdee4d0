import { createUserAdministration, type TemplateAdministration } from '@rollcall/administration';
import { err, ok, type AnyCatalog, type TemplateStore } from '@rollcall/core';
import type { Here } from '../session/open-here.js';
import type { Session } from '../session/session.js';

/** Templates on which a write says what would come of it, and keeps nothing. */
export function rehearsal({ catalog }: Session, { store }: Here): TemplateAdministration<AnyCatalog> {
  const { environment, profiles, templates } = store.stores;
  const keepNothing: TemplateStore['add'] = async ({ template: { id, name }, signal }) => {
    const named = await templates.getByName({ name, signal });
    if (named.isErr()) return err(named.error);
    const isFree = named.value === undefined || named.value.latest.id === id;
    return isFree ? ok(undefined) : err({ code: 'template-name-taken', name });
  };
  const rehearsed = { ...templates, add: keepNothing, save: keepNothing };
  return createUserAdministration({ catalog, environment, profiles, templates: rehearsed }).templates;
}
