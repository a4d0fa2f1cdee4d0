import type { SeededRandom } from '../random/seeded-random.js';
import { firstNames, lastNames } from './person-names.js';

/** Somebody made up. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
}

export function person(random: SeededRandom): Person {
  return { firstName: random.pick(firstNames), lastName: random.pick(lastNames) };
}

const WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['đ', 'd'],
]);

/** A login name out of a person's names: plain letters, short enough for any identity type, even with a number behind. */
export function plainLogin({ firstName, lastName }: Person): string {
  const plain = (name: string): string =>
    [...name.toLowerCase()]
      .map((letter) => WITHOUT_DECOMPOSITION.get(letter) ?? letter)
      .join('')
      .normalize('NFD')
      .replace(/[^a-z]/gu, '');
  return `${plain(firstName)}.${plain(lastName)}`.slice(0, 16);
}
