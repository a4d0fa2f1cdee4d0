import * as fc from 'fast-check';
import type { LooseGround } from './some-ground.js';

/** A case in a few lines: the ground, and then whatever else there is to it. */
export function showWithGround({ ground, ...rest }: { readonly ground: LooseGround } & object): string {
  return `${showGround(ground)}\n  ${fc.stringify(rest)}`;
}

/** A ground in a few lines: what is wanted, and the users of both sides. Template versions are left out. */
export function showGround({ environment, wish }: LooseGround): string {
  const { users, profiles } = environment.world;
  const linkTo = (id: string | undefined) => (id === undefined ? '' : ` linked to ${id}`);
  return [
    `wanted ${fc.stringify(wish)}`,
    ...profiles.map(({ login, link }, index) => {
      const { management, lifecycle, versionIndex, configuration } = environment.stays[index]!;
      const stay = `managed ${management.kind}, ${fc.stringify(lifecycle)}, on version ${versionIndex}: ${fc.stringify(configuration)}`;
      return `profile ${fc.stringify(login.name)}${linkTo(link?.id)}, ${stay}`;
    }),
    ...users.map(({ id, login, fields }) => `user ${id} ${fc.stringify(login.name)} ${fc.stringify(fields)}`),
  ].join('\n  ');
}
