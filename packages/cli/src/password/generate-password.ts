import { randomInt } from 'node:crypto';

const LENGTH = 20;
const kinds = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;
const all = kinds.join('');

/**
 * A password by the rule of Amazon Connect: 8 to 64 characters, among them a small letter, a capital and a digit. It holds
 * none of the characters that are taken for one another, and nothing that a CSV file has to escape.
 */
export function generatePassword(): string {
  const characters = kinds.map(pick);
  while (characters.length < LENGTH) characters.push(pick(all));
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other]!, characters[last]!];
  }
  return characters.join('');
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
