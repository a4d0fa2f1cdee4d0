import { expect, it } from 'vitest';
import type { EmbeddedPostgresError } from './embedded/embedded-postgres.js';
import { renderPostgresError } from './render-postgres-error.js';

const lock = '/data/store/lock';

it.each<[EmbeddedPostgresError, string]>([
  [
    { code: 'schema-newer', known: 1, found: 3 },
    'The database is at version 3 of the schema, and this program knows 1. Nothing was changed; use the newer version of the program.',
  ],
  [
    { code: 'schema-diverged', version: 2, name: 'groups' },
    'Step 2 of the schema (groups) was another one when this database took it. Nothing was changed; use the version of the program that made the database, or start with a new schema.',
  ],
  [
    { code: 'wrong-encoding', found: 'LATIN1' },
    'The database is encoded in LATIN1, which cannot hold every login name. Create one with encoding UTF8.',
  ],
  [
    { code: 'folder-in-use', lock, owner: { pid: 7, host: 'desk' } },
    'The folder is in use by process 7 on desk. End it first. If it is certain that nobody uses the folder, delete /data/store/lock.',
  ],
  [
    { code: 'folder-in-use', lock },
    'The folder is in use by a process that cannot be told. End it first. If it is certain that nobody uses the folder, delete /data/store/lock.',
  ],
  [
    { code: 'folder-unusable', folder: '/data/store', reason: 'EACCES' },
    'The folder /data/store cannot be used (EACCES). Name an empty folder, or one that was made by this program, which it may read and write, on a disk that has room.',
  ],
  [{ code: 'closed' }, 'The store or directory has been closed. Open a new one.'],
])('says what happened and what to do: %j', (error, sentence) => {
  expect(renderPostgresError(error)).toBe(sentence);
});
