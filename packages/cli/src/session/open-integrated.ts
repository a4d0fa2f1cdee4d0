import { createUserAdministration, type IntegratedUserAdministration } from '@rollcall/administration';
import { connectDirectory } from '@rollcall/connect';
import { err, type AnyCatalog, type PortError, type Result } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';
import { connectClient } from './connect-client.js';
import { openHere, type Here } from './open-here.js';
import type { Session } from './session.js';

/** Administration with Amazon Connect, beside that of what is kept here over the same store. */
export interface Integrated extends Omit<Here, 'admin'> {
  readonly here: Here['admin'];
  readonly admin: IntegratedUserAdministration<AnyCatalog>;
}

/** Opens the store and the directory. `what` names the wish that needs one, for the error where none was named. */
export async function openIntegrated(
  session: Session,
  what: string,
): Promise<Result<Integrated, CommandProblem | PortError>> {
  const { instance: instanceId, pace, environment, catalog, atEnd } = session;
  if (instanceId === undefined) return err({ code: 'directory-needed', what });
  const client = await connectClient();
  if (client.isErr()) return err(client.error);
  atEnd(() => client.value.destroy());
  const opened = await openHere(session);
  return opened.map(({ admin: here, store }) => {
    const { profiles, templates } = store.stores;
    const directory = connectDirectory({ ...pace, client: client.value, instanceId });
    const admin = createUserAdministration({ catalog, environment, profiles, templates, directory });
    return { here, admin, store };
  });
}
