import { faultyDirectory } from '@rollcall/memory';
import {
  agentStatusesLaws,
  directoryLaws,
  integratedRunLaws,
  isolationLaws,
  openPure,
  profileStoreLaws,
  rosterLaws,
  runLaws,
  templateStoreLaws,
} from '@rollcall/testkit';
import { coreLaws } from '../../mutants/src/core/core-laws.js';
import { coreSubject } from '../../mutants/src/core/core-subject.js';
import { openIntegrated } from '../../mutants/src/core/integrated-subject.js';
import { rosterSubject } from '../../mutants/src/core/roster-subject.js';
import { openAdministration } from '../../mutants/src/core/run-subject.js';
import { openTenants } from '../../mutants/src/core/tenants-subject.js';
import {
  breakableAgentStatusesManifest,
  openBreakableAgentStatuses,
} from '../../mutants/src/ports/agent-statuses-ground.js';
import {
  breakableDirectoryManifest,
  openBreakableDirectory,
} from '../../mutants/src/ports/directory-ground.js';
import { breakableStoresManifest, openBreakableStores } from '../../mutants/src/ports/stores-ground.js';
import {
  connectAgentStatusesManifest,
  openConnectAgentStatuses,
} from './adapter/connect-agent-statuses-world.js';
import { connectDirectoryManifest, openConnectDirectory } from './adapter/connect-directory-world.js';
import {
  memoryAgentStatusesManifest,
  openMemoryAgentStatuses,
} from './adapter/memory-agent-statuses-world.js';
import { memoryDirectoryManifest, openMemoryDirectory } from './adapter/memory-directory-world.js';
import { memoryStoresManifest, openMemoryStores } from './adapter/memory-stores-world.js';
import { embeddedPostgresManifest, openEmbeddedPostgres } from './adapter/postgres-embedded-world.js';
import {
  noPostgresServer,
  openPostgresServer,
  postgresServerManifest,
} from './adapter/postgres-server-world.js';
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
  most: 1000,
};
const server = {
  manifest: postgresServerManifest,
  open: openPostgresServer,
  hindrance: noPostgresServer,
  share: 0.2,
  most: 200,
};
const embedded = { manifest: embeddedPostgresManifest, open: openEmbeddedPostgres, share: 0.1, most: 100 };

/** Who keeps which laws: one line each. */
export const enrolments: readonly Enrolment[] = [
  enrolment('core', 'core', { manifest: {}, open: openPure(coreSubject), laws: coreLaws }),
  enrolment('roster files', 'csv', { manifest: {}, open: openPure(rosterSubject), laws: rosterLaws }),
  enrolment('execution', 'administration', { manifest: {}, open: openAdministration, laws: runLaws }),
  enrolment('execution with a directory', 'administration', {
    manifest: {},
    open: openIntegrated,
    laws: integratedRunLaws,
  }),
  enrolment('isolation', 'administration', { manifest: {}, open: openTenants, laws: isolationLaws }),
  enrolment('ProfileStore', 'memory', { ...stores, laws: profileStoreLaws }),
  enrolment('ProfileStore', 'memory, breakable', { ...brittleStores, laws: profileStoreLaws }),
  enrolment('ProfileStore', 'postgres (server)', { ...server, laws: profileStoreLaws }),
  enrolment('ProfileStore', 'postgres (PGlite)', { ...embedded, laws: profileStoreLaws }),
  enrolment('TemplateStore', 'memory', { ...stores, laws: templateStoreLaws }),
  enrolment('TemplateStore', 'memory, breakable', { ...brittleStores, laws: templateStoreLaws }),
  enrolment('TemplateStore', 'postgres (server)', { ...server, laws: templateStoreLaws }),
  enrolment('TemplateStore', 'postgres (PGlite)', { ...embedded, laws: templateStoreLaws }),
  enrolment('Directory', 'memory', { ...directory, open: openMemoryDirectory() }),
  enrolment('Directory', 'memory, faultyDirectory without faults', { ...directory, open: decorated }),
  enrolment('Directory', 'memory, breakable', brittle),
  enrolment('Directory', 'connect', connect),
  enrolment('AgentStatuses', 'memory', {
    manifest: memoryAgentStatusesManifest,
    open: openMemoryAgentStatuses,
    laws: agentStatusesLaws,
  }),
  enrolment('AgentStatuses', 'memory, breakable', {
    manifest: breakableAgentStatusesManifest,
    open: openBreakableAgentStatuses,
    laws: agentStatusesLaws,
  }),
  enrolment('AgentStatuses', 'connect', {
    manifest: connectAgentStatusesManifest,
    open: openConnectAgentStatuses,
    laws: agentStatusesLaws,
    most: 1000,
  }),
];
