import { err, ok, type Result } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';
import { isSqlName, SQL_NAME } from './sql-name.js';

/** Where profiles and templates are kept. */
export type StorePlace = FolderPlace | ServerPlace;

/** A Postgres in this process keeps them in a folder. */
export interface FolderPlace {
  readonly kind: 'folder';
  readonly folder: string;
  readonly schema: string;
}

/** They are in a database on a server. */
export interface ServerPlace {
  readonly kind: 'server';
  /** It may hold a password: it goes to the driver, and into no message. */
  readonly connectionString: string;
  readonly schema: string;
}

const SERVER = /^postgres(ql)?:\/\//i;
/** A mistyped or quoted connection string, which must not become the name of a folder: more than the letter of a drive. */
const NO_FOLDER = /^$|^[a-z][a-z0-9+.-]+:|:\/\/|\bpassword *=/i;

/** Understands what was given as store and schema. What it says of a text that it refuses does not repeat it. */
export function parseStorePlace(store: string, schema: string): Result<StorePlace, CommandProblem> {
  if (!isSqlName(schema)) return usage(`The name of a schema is ${SQL_NAME}.`);
  if (SERVER.test(store)) {
    if (isConnectionString(store)) return ok({ kind: 'server', connectionString: store, schema });
    return usage(
      'The connection string of the store is malformed. In a user name or password, characters such as @ / : # are written %40 %2F %3A %23.',
    );
  }
  if (NO_FOLDER.test(store)) {
    return usage('A store is a folder, or a connection string that begins with postgres://.');
  }
  return ok({ kind: 'folder', folder: store, schema });
}

/** As the driver takes it: a host may be missing behind a user too. */
function isConnectionString(text: string): boolean {
  return URL.canParse(text) || URL.canParse(text.replace('@/', '@host/'));
}

function usage(message: string): Result<never, CommandProblem> {
  return err({ code: 'usage', message });
}
