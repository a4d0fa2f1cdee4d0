import { createUserAdministration, type UserAdministration } from '@rollcall/administration';
import { err, type AnyCatalog, type PortError, type Result } from '@rollcall/core';
import { openStore, type OpenStore } from '../store/open-store.js';
import type { StoreProblem } from '../store/store-problem.js';
import type { Session } from './session.js';

/** The administration of what is kept here, with the store beneath it. */
export interface Here {
  readonly admin: UserAdministration<AnyCatalog>;
  readonly store: OpenStore;
}

/** Opens the store, for what needs no directory. It is closed when the command has ended. */
export async function openHere(session: Session): Promise<Result<Here, StoreProblem | PortError>> {
  const { io, output, store: place, environment, instance, signal, catalog, atEnd } = session;
  const database = await io.openDatabase(place, output.note);
  if (database.isErr()) return err(signal.aborted ? { code: 'cancelled' } : database.error);
  atEnd(database.value.close);
  const onLost = session.cancel;
  const opened = await openStore(database.value, { place, environment, instance, signal, onLost });
  return opened.map((store) => {
    const { profiles, templates } = store.stores;
    return { admin: createUserAdministration({ catalog, environment, profiles, templates }), store };
  });
}
