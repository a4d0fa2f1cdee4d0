import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { revealSecret, Secret } from './secret.js';

it('shows itself nowhere and gives its text to those who ask', () => {
  const secret = new Secret('hush-hush');
  const shown = [
    JSON.stringify({ secret }),
    String(secret),
    secret + '',
    inspect(secret),
    inspect({ a: [secret] }, { depth: 9, showHidden: true }),
  ];
  for (const text of shown) expect(text).toContain('[secret]');
  expect(JSON.stringify([shown, Object.entries(secret), Reflect.ownKeys(secret)])).not.toContain('hush');
  expect(revealSecret(secret)).toBe('hush-hush');
});
