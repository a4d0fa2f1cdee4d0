import type { ProfileWrite, TemplateVersion } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { memoryStores, type MemoryStores } from '../memory-stores.js';
import { sampleVersion } from './sample-version.js';

/** Stores for tests, with templates and after some writes, whichever of these succeed. */
export async function sampleStores(
  writes: readonly ProfileWrite[] = [],
  templates: readonly TemplateVersion[] = [sampleVersion()],
): Promise<MemoryStores> {
  const stores = memoryStores({ environment: 'acme' });
  for (const template of templates) {
    const { version } = template;
    orThrow(
      await (version === 1
        ? stores.templates.add({ template })
        : stores.templates.save({ template, expectedVersion: version - 1 })),
    );
  }
  orThrow(await stores.profiles.write({ writes }));
  return stores;
}
