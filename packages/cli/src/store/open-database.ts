import type { OpenDatabase } from './database.js';
import { openFolder } from './open-folder.js';
import { openServer } from './open-server.js';

/** A Postgres in this process, or on a server. */
export const openDatabase: OpenDatabase = async (place, note) =>
  place.kind === 'folder' ? openFolder(place, note) : openServer(place, note);
