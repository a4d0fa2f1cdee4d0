// stores
export { memoryStores, type MemoryStores, type MemoryStoresOptions } from './memory-stores.js';

// their state
export type { InvalidMemoryState } from './state/load-state.js';
export type { MemoryState, StoredTemplate } from './state/memory-state.js';
export { parseMemoryState } from './state/parse-memory-state.js';

// directory
export {
  memoryDirectory,
  type MemoryDirectory,
  type MemoryDirectoryOptions,
} from './directory/memory-directory.js';
export type { DirectoryUsers, SeedUser } from './directory/directory-users.js';
export type { References } from './directory/default-references.js';
export type { Plain } from './directory/plain.js';
export {
  faultyDirectory,
  type DirectoryFault,
  type DirectoryOperation,
} from './directory/faulty-directory.js';

// agent statuses
export {
  memoryAgentStatuses,
  type MemoryAgentStatusesOptions,
} from './agent-status/memory-agent-statuses.js';
