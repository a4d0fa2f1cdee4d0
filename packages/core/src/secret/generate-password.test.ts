import { expect, it } from 'vitest';
import { generatePassword } from './generate-password.js';
import { revealSecret } from './secret.js';

/** Bytes of an `a`, an `A` and a `2`, again and again. */
const plain = (count: number) => Uint8Array.from({ length: count }, (_, index) => [0, 25, 49][index % 3]!);

/** The character that a byte becomes; `undefined` where it is passed over, and the next one comes first. */
function characterOf(byte: number): string | undefined {
  const [one, other] = [0, 25].map((next) => {
    const bytes = (count: number) => Uint8Array.from([byte, next, ...plain(count - 2)]);
    return revealSecret(generatePassword(bytes)).charAt(0);
  });
  return one === other ? one : undefined;
}

it('gives each character to as many bytes as any other, and the bytes that are left over to none', () => {
  const uses = new Map<string | undefined, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = characterOf(byte);
    uses.set(character, (uses.get(character) ?? 0) + 1);
  }
  expect(uses.get(undefined)).toBe(28);
  uses.delete(undefined);
  expect([...uses.keys()].join('')).toBe('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789');
  expect(new Set(uses.values())).toEqual(new Set([4]));
});

it('draws anew what lacks a small letter, a capital or a digit', () => {
  let draws = 0;
  const password = generatePassword((count) => {
    draws += 1;
    return draws < 4 ? new Uint8Array(count).fill([0, 25, 49][draws - 1]!) : plain(count);
  });
  expect(draws).toBe(4);
  expect(revealSecret(password)).toMatch(/^(aA2){6}aA$/);
});

it.each([
  ['always the same', (count: number) => new Uint8Array(count)],
  ['none', () => new Uint8Array()],
  ['only such as are passed over', (count: number) => new Uint8Array(count).fill(255)],
])('throws where the bytes are %s', (_, bytes) => {
  expect(() => generatePassword(bytes)).toThrow('not random');
});
