import type { SeededRandom } from './seeded-random.js';

/** The next identifier of a stream, in the form of a version 4 UUID. */
export function seededUuid(random: SeededRandom): string {
  const hex = Array.from({ length: 4 }, () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const variant = (8 + random.below(4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
