import { memoryStores } from '@rollcall/memory';
import type { Open, StoresManifest, StoresWorld } from '@rollcall/testkit';

/** Stores in memory: what one process keeps cannot break beneath it. */
export const memoryStoresManifest: StoresManifest = {
  name: 'memory',
  environments: 'many',
  beneath: 'this-process',
};

/** Fresh stores in memory. */
export const openMemoryStores: Open<StoresWorld> = async () => {
  const { profiles, templates, close } = memoryStores({ environment: 'acme' });
  const neighbour = memoryStores({ environment: 'other' });
  const subject = { profiles, templates, shut: close, neighbour, strike: undefined };
  return { subject, close };
};
