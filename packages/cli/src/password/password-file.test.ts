import { statSync } from 'node:fs';
import { revealSecret } from '@rollcall/core';
import { expect, it } from 'vitest';
import { workplace } from '../testing/workplace.js';
import { passwordFile } from './password-file.js';

it('writes a password down before it is used, for its owner only', () => {
  const { path, read } = workplace();
  const file = passwordFile(path('passwords.csv'))._unsafeUnwrap();
  const password = file.passwordFor('doe, "jane"')._unsafeUnwrap();
  expect(read('passwords.csv')).toBe(`login,password\n"doe, ""jane""",${revealSecret(password)}\n`);
  expect(statSync(path('passwords.csv')).mode & 0o777).toBe(0o600);
  file.close();
  expect(passwordFile(path('passwords.csv'))._unsafeUnwrapErr()).toMatchObject({ code: 'file-exists' });
});

it('gives no password that cannot be written down', () => {
  const { path } = workplace();
  const file = passwordFile(path('missing/passwords.csv'))._unsafeUnwrap();
  expect(file.passwordFor('jane')._unsafeUnwrapErr()).toMatchObject({
    code: 'file-not-written',
    reason: 'ENOENT',
  });
});
