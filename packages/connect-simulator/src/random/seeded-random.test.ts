import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.js';
import { seededUuid } from './seeded-uuid.js';

test('the same seed gives the same stream, another seed another', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 50 }, () => random.below(1_000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('identifiers have the form of a version 4 UUID and do not repeat', () => {
  const random = seededRandom(1);
  const ids = Array.from({ length: 5_000 }, () => seededUuid(random));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
