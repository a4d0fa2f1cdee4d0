import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { orThrow } from '../error/or-throw.js';
import { parsePassword } from './password.js';
import { revealSecret, Secret } from './secret.js';

it.each(['Passw0rd', `aA1${'x'.repeat(61)}`, 'Pässw0rd', '/aA1"\'\\,;'])('takes %j', (text) => {
  expect(revealSecret(orThrow(parsePassword(text)))).toBe(text);
  expect(revealSecret(orThrow(parsePassword(new Secret(text))))).toBe(text);
});

it.each([
  ['seven characters', 'Passw0r'],
  ['sixty-five', `aA1${'x'.repeat(62)}`],
  ['no small letter', 'PASSW0RD'],
  ['no capital', 'passw0rd'],
  ['no digit', 'Password'],
  ['a space', 'Pass w0rd'],
  ['a line end', 'Passw0rd\n'],
  ['seven characters, two of which are wide', 'aA1xx😀😀'],
  ['sixty-four characters, the last of which is wide', `aA1${'x'.repeat(60)}😀`],
  ['half a character', 'Passw0rd\uD800'],
  ['no text', 12345678],
])('refuses %s, and does not tell it', (_, text) => {
  const refused = parsePassword(text)._unsafeUnwrapErr();
  expect(refused).toEqual({ code: 'invalid-password' });
});

it('is revealed once, and shown never', () => {
  const password = orThrow(parsePassword('Passw0rd'));
  expect(revealSecret(password)).toBe('Passw0rd');
  expect(() => revealSecret(password)).toThrow('before');
  expect(() => parsePassword(password)).toThrow('before');
  for (const text of [
    JSON.stringify({ password }),
    String(password),
    inspect([password], { showHidden: true }),
  ])
    expect(text).toContain('[secret]');
});
