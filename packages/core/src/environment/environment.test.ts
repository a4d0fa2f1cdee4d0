import { expect, it } from 'vitest';
import { parseEnvironmentId } from './environment-id.js';
import { originMismatch } from './origin.js';

it.each(['acme', 'a', '0-9._', 'A'.repeat(128)])('%s names an environment', (text) => {
  expect(parseEnvironmentId(text)._unsafeUnwrap()).toBe(text);
});

it.each(['', '-a', '.', 'a b', 'a\n', 'ä', 'A'.repeat(129), 5, undefined, null, ['a'], '__proto__'])(
  '%s names none',
  (text) => {
    expect(parseEnvironmentId(text)._unsafeUnwrapErr()).toEqual({
      code: 'invalid-environment-id',
      expected: '1 to 128 letters, digits, dots, dashes or underscores',
    });
  },
);

it('another environment counts before another catalog', () => {
  const [here, there] = ['here', 'there'].map((id) => parseEnvironmentId(id)._unsafeUnwrap());
  const mine = { environment: here!, catalog: 'c1' };
  expect(originMismatch(mine, { ...mine })).toBeUndefined();
  expect(originMismatch(mine, { ...mine, catalog: 'c2' })).toEqual({
    code: 'wrong-catalog',
    expected: 'c1',
    got: 'c2',
  });
  expect(originMismatch(mine, { environment: there!, catalog: 'c2' })).toEqual({
    code: 'wrong-environment',
    expected: 'here',
    got: 'there',
  });
});
