import { faultyDirectory } from '@rollcall/memory';
import {
  directoryLaws,
  openPure,
  profileStoreLaws,
  rosterLaws,
  runLaws,
  templateStoreLaws,
} from '@rollcall/testkit';
import { coreLaws } from '../../mutants/src/core/core-laws.js';
import { coreSubject } from '../../mutants/src/core/core-subject.js';
import { rosterSubject } from '../../mutants/src/core/roster-subject.js';
import { openAdministration } from '../../mutants/src/core/run-subject.js';
import {
  breakableDirectoryManifest,
  openBreakableDirectory,
} from '../../mutants/src/ports/directory-ground.js';
import { breakableStoresManifest, openBreakableStores } from '../../mutants/src/ports/stores-ground.js';
import { connectDirectoryManifest, openConnectDirectory } from './adapter/connect-directory-world.js';
import { memoryDirectoryManifest, openMemoryDirectory } from './adapter/memory-directory-world.js';
import { memoryStoresManifest, openMemoryStores } from './adapter/memory-stores-world.js';
import { enrolment, type Enrolment } from './enrolment.js';

const stores = { manifest: memoryStoresManifest, open: openMemoryStores };
const brittleStores = { manifest: breakableStoresManifest, open: openBreakableStores };
const directory = { manifest: memoryDirectoryManifest, laws: directoryLaws };
const decorated = openMemoryDirectory((wrapped) => faultyDirectory(wrapped, []));
const brittle = { manifest: breakableDirectoryManifest, open: openBreakableDirectory, laws: directoryLaws };
const connect = {
  manifest: connectDirectoryManifest,
  open: openConnectDirectory,
  laws: directoryLaws,
  share: 0.5,
  most: 1000,
};

/** Who keeps which laws: one line each. */
export const enrolments: readonly Enrolment[] = [
  enrolment('core', 'core', { manifest: {}, open: openPure(coreSubject), laws: coreLaws }),
  enrolment('roster files', 'csv', { manifest: {}, open: openPure(rosterSubject), laws: rosterLaws }),
  enrolment('execution', 'administration', { manifest: {}, open: openAdministration, laws: runLaws }),
  enrolment('ProfileStore', 'memory', { ...stores, laws: profileStoreLaws }),
  enrolment('ProfileStore', 'memory, breakable', { ...brittleStores, laws: profileStoreLaws }),
  enrolment('TemplateStore', 'memory', { ...stores, laws: templateStoreLaws }),
  enrolment('TemplateStore', 'memory, breakable', { ...brittleStores, laws: templateStoreLaws }),
  enrolment('Directory', 'memory', { ...directory, open: openMemoryDirectory() }),
  enrolment('Directory', 'memory, faultyDirectory without faults', { ...directory, open: decorated }),
  enrolment('Directory', 'memory, breakable', brittle),
  enrolment('Directory', 'connect', connect),
];
