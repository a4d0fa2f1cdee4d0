import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
import { parseStorePlace } from './store-place.js';

it.each(['store', './a b/store', '/var/lib/rollcall', 'C:\\store', './odd:name'])(
  '%s is a folder',
  (folder) => {
    expect(parseStorePlace(folder, 'rollcall')._unsafeUnwrap()).toEqual({
      kind: 'folder',
      folder,
      schema: 'rollcall',
    });
  },
);

it.each([
  'postgres://app:pw@db.example:5432/rollcall?sslmode=verify-full',
  'postgresql:///rollcall?host=/var/run/postgresql',
  'POSTGRES://app@/rollcall',
])('%s is on a server', (connectionString) => {
  expect(parseStorePlace(connectionString, 'x')._unsafeUnwrap()).toEqual({
    kind: 'server',
    connectionString,
    schema: 'x',
  });
});

it.each([
  ['nothing', ['--store', '']],
  ['another scheme', ['--store', 'mysql://app:s3cret@db/x']],
  ['a scheme with a slash too few', ['--store', 'postgres:/app:s3cret@db/x']],
  ['a connection string in quotes', ['--store', '"postgres://app:s3cret@db/x"']],
  ['a connection string behind a space', ['--store', ' postgres://app:s3cret@db/x']],
  ['a connection string of words', ['--store', 'host=db user=app password=s3cret']],
  ['no scheme', ['--store', 'app:s3cret@db/x']],
  ['a password that is not encoded', ['--store', 'postgres://app:s3/cret@db/x']],
  ['an option that does not exist', ['--stroe=postgres://app:s3cret@db/x']],
  ['an option that does not exist, with a quote', ['--stroe=postgres://app:s"3 cret@db/x']],
  ['an option that does not exist, with another scheme', ['--stroe=postgre://app:s3cret@db/x']],
  ['an argument too many', ['postgres://app:s3cret@db/x']],
  ['a name of a schema that has to be quoted', ['--schema', 'Roll"call']],
])('refuses %s, and does not repeat it', async (_what, args) => {
  for (const format of [[], ['--json', '--debug']]) {
    const { code, stdout, stderr } = await runCli(['store', 'sql', ...args, ...format]);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/s3|cret|Roll"/);
  }
});

it('does not repeat the variable either', async () => {
  const env = { ROLLCALL_STORE: 'postgres:app:s3cret@db/x' };
  const { code, stdout, stderr } = await runCli(['template', 'list'], { env });
  expect(code).toBe(2);
  expect(stdout + stderr).not.toContain('s3cret');
});
