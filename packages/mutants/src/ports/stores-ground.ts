import type { ProfileStore, TemplateStore } from '@rollcall/core';
import { memoryStores } from '@rollcall/memory';
import type { Open, StoresManifest, StoresWorld } from '@rollcall/testkit';
import { breakable, breakage } from './breakable.js';
import type { Mutant } from './mutant.js';

/** What mutants of stores are made from: memory's, on ground that can break. */
export const breakableStoresManifest: StoresManifest = {
  name: 'memory, breakable',
  environments: 'many',
  beneath: 'another-system',
};

/** Fresh stores in memory that can be made to fail. */
export const openBreakableStores: Open<StoresWorld> = async () => {
  const { profiles, templates, close } = memoryStores({ environment: 'acme' });
  const broken = breakage();
  const subject = {
    profiles: breakable(profiles, broken),
    templates: breakable(templates, broken),
    neighbour: memoryStores({ environment: 'other' }),
    shut: close,
    strike: async () => broken.strike({ code: 'unavailable' }),
  };
  return { subject, close };
};

/** A mutant of the profile store. */
export function profileMutant(
  id: string,
  mistake: string,
  mutate: (right: ProfileStore, world: StoresWorld) => Partial<ProfileStore>,
): Mutant<StoresWorld> {
  const faulty = (world: StoresWorld) => ({
    ...world,
    profiles: { ...world.profiles, ...mutate(world.profiles, world) },
  });
  return { id, mistake, mutate: faulty };
}

/** A mutant of the template store. */
export function templateMutant(
  id: string,
  mistake: string,
  mutate: (right: TemplateStore, world: StoresWorld) => Partial<TemplateStore>,
): Mutant<StoresWorld> {
  const faulty = (world: StoresWorld) => ({
    ...world,
    templates: { ...world.templates, ...mutate(world.templates, world) },
  });
  return { id, mistake, mutate: faulty };
}
