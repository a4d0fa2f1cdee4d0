const LEVELS = ['LevelOne', 'LevelTwo', 'LevelThree', 'LevelFour', 'LevelFive'] as const;

/** A list from the top down as AWS writes it: a member for each of the five levels. */
export function byLevel<T>(items: readonly T[]): { readonly [level in (typeof LEVELS)[number]]?: T } {
  return Object.fromEntries(
    LEVELS.flatMap((level, depth) => {
      const item = items[depth];
      return item === undefined ? [] : [[level, item] as const];
    }),
  ) as { readonly [level in (typeof LEVELS)[number]]?: T };
}
