import { createUserAdministration, type UserAdministration } from '@rollcall/administration';
import type { AnyCatalog, Result } from '@rollcall/core';
import { openStore, type OpenStore } from '../store/open-store.js';
import type { StoreProblem } from '../store/store-problem.js';
import type { Session } from './session.js';

/** The administration of what is kept here, with the store beneath it. */
export interface Here {
  readonly admin: UserAdministration<AnyCatalog>;
  readonly store: OpenStore;
}

/** Opens the store, for what needs no directory. */
export function openHere(session: Session): Result<Here, StoreProblem> {
  const { storePath: path, environment, instance, access, catalog, atEnd } = session;
  return openStore({ path, environment, instance, access }).map((store) => {
    atEnd(() => {
      // What a command did before it was broken off stays. Where saving is expected to work, it was done and answered for.
      store.save();
      store.close();
    });
    const { profiles, templates } = store.stores;
    const onChange = store.markChanged;
    return {
      admin: createUserAdministration({ catalog, environment, profiles, templates, onChange }),
      store,
    };
  });
}
