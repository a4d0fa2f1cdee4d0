import type { RollcallError } from '@rollcall/core';
import { renderError } from '@rollcall/core/english';
import type { EmbeddedPostgresError } from './embedded/embedded-postgres.js';
import type { FolderInUse } from './embedded/folder-lock.js';

/** English for people, for whatever this package or core answers: what happened and what to do next. */
export function renderPostgresError(error: EmbeddedPostgresError | RollcallError): string {
  switch (error.code) {
    case 'schema-newer':
      return `The database is at version ${error.found} of the schema, and this program knows ${error.known}. Nothing was changed; use the newer version of the program.`;
    case 'schema-diverged':
      return `Step ${error.version} of the schema (${error.name}) was another one when this database took it. Nothing was changed; use the version of the program that made the database, or start with a new schema.`;
    case 'wrong-encoding':
      return `The database is encoded in ${error.found}, which cannot hold every login name. Create one with encoding UTF8.`;
    case 'folder-in-use':
      return `${holder(error)} End it first. If it is certain that nobody uses the folder, delete ${error.lock}.`;
    case 'folder-unusable':
      return `The folder ${error.folder} cannot be used (${error.reason}). Name an empty folder, or one that was made by this program, which it may read and write, on a disk that has room.`;
    default:
      return renderError(error);
  }
}

function holder({ owner }: FolderInUse): string {
  return owner === undefined
    ? 'The folder is in use by a process that cannot be told.'
    : `The folder is in use by process ${owner.pid} on ${owner.host}.`;
}
