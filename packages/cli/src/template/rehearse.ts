import { createUserAdministration, type TemplateAdministration } from '@rollcall/administration';
import type { AnyCatalog } from '@rollcall/core';
import { memoryStores } from '@rollcall/memory';
import type { Here } from '../session/open-here.js';
import type { Session } from '../session/session.js';

/** The templates of a copy of the store: what a write would do is found out by doing it there. */
export function rehearsal({ catalog }: Session, { store }: Here): TemplateAdministration<AnyCatalog> {
  const { environment, exportState } = store.stores;
  const copy = memoryStores({ environment, state: exportState() });
  return createUserAdministration({ catalog, ...copy }).templates;
}
