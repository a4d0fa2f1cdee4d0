import { describe, expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { words } from '../testing/words.js';
import { workplace, type Workplace } from '../testing/workplace.js';

async function withJane(): Promise<Workplace> {
  const place = workplace();
  await place.rollcall(['template', 'add', 'Agents', '--set', 'ringVolume=50', '--yes']);
  const created = await place.document(
    ...words('users create Jane --template agents --first-name Jane --last-name Doe'),
    ...words('--email jane@example.com --set language=de --yes'),
  );
  expect(created.run).toMatchObject({
    counts: { done: 1, failed: 0 },
    items: [{ loginName: 'Jane', outcome: 'done' }],
  });
  return place;
}

describe('rollcall users, without a directory', () => {
  it('creates, lists and shows', async () => {
    const { document, rollcall } = await withJane();
    const list = await document('users', 'list');
    expect(list).toMatchObject({
      counts: { users: 1 },
      rows: [
        {
          loginName: 'Jane',
          mode: 'engagement',
          template: { name: 'Agents', version: 1 },
          overrides: [],
          linked: false,
        },
      ],
    });
    const { user } = await document('users', 'show', 'JANE');
    expect(user).toMatchObject({
      loginName: 'Jane',
      identity: { email: 'jane@example.com' },
      userValues: { language: 'de' },
    });
    const text = await rollcall(['users', 'show', 'jane']);
    expect(text.stdout).toMatch(/ringVolume\s+50\s+template/);
    expect(text.stdout).toMatch(/language\s+de\s+user/);
  });

  it('sets overrides, own values, names and mode, and clears them', async () => {
    const { document } = await withJane();
    const set = words('users set jane --set ringVolume=80 --set homePage=calendar --mode supervisor');
    expect((await document(...set, '--email', '', '--yes')).run.counts).toMatchObject({ done: 1 });
    const { user } = await document('users', 'show', 'jane');
    expect(user).toMatchObject({
      mode: 'supervisor',
      overrides: ['mode', 'ringVolume'],
      userValues: { homePage: 'calendar' },
    });
    expect(user['identity']).toEqual({ firstName: 'Jane', lastName: 'Doe' });
    const cleared = words('users set jane --clear ringVolume --clear-mode --login jane.doe --yes');
    await document(...cleared);
    expect((await document('users', 'show', 'jane.doe')).user).toMatchObject({
      mode: 'engagement',
      overrides: [],
    });
  });

  it('keeps a secret value of a user and shows it nowhere', async () => {
    const { rollcall, kept } = await withJane();
    const env = { PIN: '246810' };
    const said = [
      await rollcall(['users', 'set', 'jane', '--set-from-env', 'voicemailPin=PIN', '--yes'], { env }),
      await rollcall(words('users set jane --set-from-env voicemailPin=OTHER --plan --json'), {
        env: { OTHER: '135791' },
      }),
      await rollcall(['users', 'show', 'jane']),
      await rollcall(['users', 'show', 'jane', '--json']),
      await rollcall(['users', 'list', '--json']),
    ];
    for (const { code, stdout, stderr } of said) {
      expect(code).toBe(0);
      expect(stdout + stderr).not.toMatch(/246810|135791/);
    }
    expect(said[0]?.stdout).toContain('[secret]');
    expect(kept()).toContain('246810');
  });

  it('creates a user with a secret value', async () => {
    const { rollcall, kept } = await withJane();
    const create = words('users create bob --template Agents --set-from-env voicemailPin=PIN --yes');
    const created = await rollcall(create, { env: { PIN: '975310' } });
    expect(created.code).toBe(0);
    expect(created.stdout).not.toContain('975310');
    expect(kept()).toContain('975310');
  });

  it('deletes, saying what is lost', async () => {
    const { document, rollcall } = await withJane();
    const planned = await rollcall(['users', 'delete', 'jane', '--plan']);
    expect(planned).toMatchObject({ code: 0 });
    expect(planned.stdout).toContain('Cannot be undone: 1 profile deleted here');
    expect((await document('users', 'delete', 'jane', '--yes')).run.counts).toMatchObject({ done: 1 });
    expect((await document('users', 'list')).rows).toEqual([]);
  });

  it('filters lists', async () => {
    const { document, rollcall } = await withJane();
    await rollcall(['template', 'add', 'Night, late', '--mode', 'supervisor', '--yes']);
    await rollcall(['users', 'create', 'bob', '--template', 'Night, late', '--first-name', 'Bob', '--yes']);
    const logins = async (...where: string[]) => {
      const args = where.flatMap((text) => ['--where', text]);
      return (await document('users', 'list', ...args)).rows.map(({ loginName }) => loginName);
    };
    expect(await logins('mode=supervisor')).toEqual(['bob']);
    expect(await logins('template=night, late')).toEqual(['bob']);
    expect(await logins('template=Agents@1,login=ja')).toEqual(['Jane']);
    expect(await logins('template=Agents@2')).toEqual([]);
    expect(await logins('name=doe', 'overridden=no')).toEqual(['Jane']);
    expect(await logins('overridden=yes')).toEqual([]);
  });

  it.each([
    ['a user who is not there', ['users', 'show', 'nobody'], 2, 'no-such-user'],
    ['a change of nothing', ['users', 'set', 'jane', '--yes'], 2, 'usage'],
    ['a mode and none', words('users set jane --mode unison --clear-mode --yes'), 2, 'usage'],
    ['an unknown key', ['users', 'list', '--where', 'colour=red'], 2, 'unknown-where-key'],
    ['an unknown mode', ['users', 'list', '--where', 'mode=night'], 2, 'unknown-mode'],
    ['an unknown template', ['users', 'list', '--where', 'template=Nobody@1'], 2, 'template-not-found'],
    ['a choice that there is not', ['users', 'list', '--where', 'overridden=maybe'], 2, 'usage'],
    ['presence without a directory', ['users', 'list', '--where', 'presence=both'], 2, 'directory-needed'],
    [
      'a routing profile without a directory',
      ['users', 'list', '--where', 'routing-profile=Voice'],
      2,
      'directory-needed',
    ],
    ['a deletion of nobody', ['users', 'delete', '--yes'], 2, 'usage'],
    [
      'a deletion from nowhere',
      ['users', 'delete', 'jane', '--also-from-connect', '--yes'],
      2,
      'directory-needed',
    ],
    [
      'Connect options without Connect',
      words('users create x --template Agents --routing-profile V --yes'),
      2,
      'usage',
    ],
    [
      'creation without a directory',
      words('users create x --template Agents --create-in-connect --yes'),
      2,
      'directory-needed',
    ],
    ['no template', ['users', 'create', 'x', '--yes'], 2, 'usage'],
    ['--yes with --plan', ['users', 'delete', 'jane', '--yes', '--plan'], 2, 'usage'],
    ['a write without a word on consent', ['users', 'delete', 'jane'], 2, 'usage'],
  ])('refuses %s', async (_what, args, code, errorCode) => {
    const { rollcall } = await withJane();
    const refused = await rollcall([...args, '--json']);
    expect(refused.code).toBe(code);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: errorCode } });
  });

  it.each([
    ['a login name that is taken', ['users', 'create', 'JANE', '--template', 'Agents'], 'login-name-taken'],
    [
      'a template that is not there',
      ['users', 'create', 'bob', '--template', 'Nobody'],
      'template-not-found',
    ],
    ['an e-mail that is none', ['users', 'set', 'jane', '--email', 'oops'], 'invalid-identity'],
    ['a user who is not there', ['users', 'delete', 'nobody'], 'no-such-user'],
    ['a login name that is none', ['users', 'create', ' ', '--template', 'Agents'], 'invalid-login'],
  ])('refuses %s for that user, with exit code 1', async (_what, args, code) => {
    const { rollcall } = await withJane();
    const refused = await rollcall([...args, '--yes', '--json']);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      run: { counts: { refused: 1 }, items: [{ outcome: 'refused', reason: { code } }] },
    });
    const text = await rollcall([...args, '--yes']);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('refused');
  });
});

describe('rollcall users maintain', () => {
  it('gives each user values of their own', async () => {
    const { rollcall, document, write } = await withJane();
    await rollcall(['users', 'create', 'bob', '--template', 'Agents', '--yes']);
    const file = write(
      'values.csv',
      'login_name,first_name,setting:homePage,setting:extension\njane,,calendar,123\nbob,,,45678\nbad,,nowhere,\n',
    );
    const { code, stdout, stderr } = await rollcall(['users', 'maintain', file, '--yes', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      run: { counts: { done: 2 }, rejected: [{ line: 4, problems: [{ code: 'invalid-setting-value' }] }] },
    });
    expect(stderr).toContain('Left alone: first_name');
    expect((await document('users', 'show', 'bob')).user).toMatchObject({
      userValues: { extension: '45678' },
    });
    const again = write('again.csv', 'login_name,setting:extension\nbob,45678\n');
    expect(await rollcall(['users', 'maintain', again])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing to do.'),
    });
  });

  it('refuses a file without a header', async () => {
    const { rollcall, write } = workplace();
    const { code, stdout } = await rollcall([
      'users',
      'maintain',
      write('x.csv', 'jane,1\n'),
      '--yes',
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'unusable-file', problems: [{ code: 'no-header', line: 1 }] },
    });
  });
});

describe('rollcall users, with Amazon Connect', () => {
  it('creates in both, edits through the directory, and deletes from both', async () => {
    const simulator = await simulatedConnect({ seed: { users: 1 } });
    const { rollcall, document, path, read } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const create = [
      ...words(
        'users create jane --template Agents --first-name Jane --last-name Doe --email jane@example.com',
      ),
      ...words(
        '--create-in-connect --routing-profile Voice --security-profile Agent --hierarchy Europe/Lisbon',
      ),
    ];
    const planned = await rollcall([...create, '--plan']);
    expect(planned.stdout).toContain('routingProfileId: Voice');
    expect(planned.stderr).toContain('--generate-passwords');
    const created = await document(...create, '--generate-passwords', path('passwords.csv'), '--yes');
    expect(created.run).toMatchObject({ counts: { done: 1 } });
    expect(read('passwords.csv')).toMatch(/^login,password\njane,\w{20}\n$/);
    expect(simulator.state.users.byUsername('jane')).toMatchObject({ IdentityInfo: { FirstName: 'Jane' } });

    expect((await document('users', 'set', 'jane', '--last-name', 'Roe', '--yes')).run.counts).toMatchObject({
      done: 1,
    });
    expect(simulator.state.users.byUsername('jane')).toMatchObject({
      IdentityInfo: { FirstName: 'Jane', LastName: 'Roe' },
    });
    expect(
      (await document('users', 'list', '--where', 'routing-profile=Voice,hierarchy=Europe')).rows,
    ).toMatchObject([{ loginName: 'jane', linked: true }]);

    const planDelete = await rollcall(['users', 'delete', 'jane', '--also-from-connect', '--plan']);
    expect(planDelete.stdout).toContain('Cannot be undone: 1 user deleted from Amazon Connect');
    expect(
      (await document('users', 'delete', 'jane', '--also-from-connect', '--yes')).run.counts,
    ).toMatchObject({ done: 1 });
    expect(simulator.state.users.byUsername('jane')).toBeUndefined();
  });

  it('refuses a new Connect user without a password', async () => {
    await simulatedConnect();
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const create = [
      ...words('users create jane --template Agents --first-name J --last-name D --email j@example.com'),
      ...words('--create-in-connect --routing-profile Voice --security-profile Agent --yes --json'),
    ];
    const { code, stdout } = await rollcall(create);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).run.items).toMatchObject([
      { outcome: 'refused', reason: { code: 'password-missing' } },
    ]);
  });
});
