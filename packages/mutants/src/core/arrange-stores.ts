import type { TemplateVersion, UserProfile } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { MemoryStores } from '@rollcall/memory';

/** Keeps templates, each from its version 1 on, and profiles. */
export async function arrangeStores(
  { templates, profiles }: MemoryStores,
  versions: readonly TemplateVersion[],
  all: readonly UserProfile[],
): Promise<void> {
  for (const template of versions) {
    const expectedVersion = template.version - 1;
    orThrow(
      expectedVersion === 0
        ? await templates.add({ template })
        : await templates.save({ template, expectedVersion }),
    );
  }
  const writes = all.map((profile) => ({ kind: 'insert' as const, profile }));
  for (const written of orThrow(await profiles.write({ writes }))) orThrow(written);
}
