import { describe, expect, it } from 'vitest';
import { workplace } from '../testing/workplace.js';

describe('rollcall template', () => {
  it('adds, shows, modifies, duplicates, lists and deletes', async () => {
    const { document } = workplace();
    const added = await document(
      'template',
      'add',
      'Agents',
      '--set',
      'ringVolume=50',
      '--initial',
      'language=de',
      '--yes',
    );
    expect(added.template).toMatchObject({
      name: 'Agents',
      version: 1,
      mode: 'engagement',
      initialValues: { language: 'de' },
    });
    const modified = await document(
      'template',
      'modify',
      'agents',
      '--set',
      'theme=dark',
      '--clear',
      'ringVolume',
      '--yes',
    );
    expect(modified.template).toMatchObject({ version: 2, values: { theme: 'dark', ringVolume: 70 } });
    const copy = await document(
      'template',
      'duplicate',
      'Agents',
      'Night agents',
      '--description',
      'at night',
      '--yes',
    );
    expect(copy.template).toMatchObject({ name: 'Night agents', version: 1, values: { theme: 'dark' } });
    const list = await document('template', 'list');
    expect(list).toMatchObject({
      counts: { templates: 2 },
      rows: [{ name: 'Agents', version: 2 }, { name: 'Night agents' }],
    });
    expect((await document('template', 'delete', 'Night agents', '--yes')).template).toMatchObject({
      deleted: true,
    });
    expect((await document('template', 'list')).counts).toEqual({ templates: 1 });
    expect((await document('template', 'show', 'AGENTS')).template).toMatchObject({
      name: 'Agents',
      version: 2,
    });
  });

  it('shows its plan, and writes nothing without consent', async () => {
    const { rollcall, document } = workplace();
    const asked = await rollcall(['template', 'add', 'Agents', '--set', 'ringVolume=50']);
    expect(asked.code).toBe(2);
    expect(asked.stdout).toContain('ringVolume: 70 → 50');
    expect(asked.stderr).toContain('--yes');
    const planned = await document('template', 'add', 'Agents', '--plan');
    expect(planned.plan).toMatchObject({ counts: { planned: 1, unchanged: 0, refused: 0 } });
    expect((await document('template', 'list')).counts).toEqual({ templates: 0 });
  });

  it('says so where nothing would change', async () => {
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const again = await rollcall(['template', 'modify', 'Agents', '--mode', 'engagement']);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('Nothing to do.');
  });

  it('tells who stands on a template before it is modified', async () => {
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    await rollcall(['users', 'create', 'jane', '--template', 'Agents', '--yes']);
    const planned = await rollcall(['template', 'modify', 'Agents', '--set', 'theme=dark', '--plan']);
    expect(planned.stdout).toContain('1 user on this template');
    expect(
      (await document('template', 'modify', 'Agents', '--set', 'theme=dark', '--plan')).plan['users'],
    ).toEqual(['jane']);
  });

  it.each([
    ['an unknown setting', ['--set', 'volume=1'], 'invalid-settings', 'There is no setting "volume".'],
    ['a value of the wrong type', ['--set', 'ringVolume=loud'], 'invalid-settings', 'Setting "ringVolume"'],
    ['a value out of range', ['--set', 'ringVolume=101'], 'invalid-settings', 'at most 100'],
    ['a hostile key', ['--set', '__proto__={}'], 'invalid-settings', 'There is no setting "__proto__".'],
    ['a setting of users', ['--set', 'language=de'], 'invalid-settings', 'not template-scoped'],
    [
      'a setting of templates as initial value',
      ['--initial', 'theme=dark'],
      'invalid-settings',
      'not user-scoped',
    ],
    [
      'a setting outside the mode',
      ['--set', 'meetingRecording=true'],
      'invalid-settings',
      'does not exist in mode engagement',
    ],
    ['an unknown mode', ['--mode', 'night'], 'unknown-mode', 'unison, engagement, supervisor'],
    ['a setting twice', ['--set', 'theme=dark', '--set', 'theme=light'], 'usage', 'named twice'],
    ['a secret in the open', ['--initial', 'voicemailPin=1234'], 'secret-on-command-line', '--set-from-env'],
    [
      'a variable that is not set',
      ['--set-from-env', 'voicemailPin=NOT_SET_AT_ALL'],
      'variable-not-set',
      'NOT_SET_AT_ALL',
    ],
    ['a prompt without a terminal', ['--set-prompted', 'voicemailPin'], 'usage', 'terminal'],
  ])('refuses %s', async (_what, args, code, words) => {
    const { rollcall } = workplace();
    const refused = await rollcall(['template', 'add', 'Agents', ...args, '--yes', '--json']);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code, message: expect.stringContaining(words) },
    });
    expect(refused.stdout).not.toContain('1234');
  });

  it.each([
    ['a name that is taken, ignoring case', ['template', 'add', 'AGENTS', '--yes'], 'template-name-taken'],
    ['an empty name', ['template', 'add', ' ', '--yes'], 'invalid-template-name'],
    ['a template that is not there', ['template', 'show', 'Nobody'], 'template-not-found'],
    [
      'to duplicate what is not there',
      ['template', 'duplicate', 'Nobody', 'Copy', '--yes'],
      'template-not-found',
    ],
    ['to delete what is not there', ['template', 'delete', 'Nobody', '--yes'], 'template-not-found'],
  ])('refuses %s', async (_what, args, code) => {
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const refused = await rollcall([...args, '--json']);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code } });
  });

  it('keeps a secret initial value and shows it nowhere', async () => {
    const { rollcall, kept } = workplace();
    const env = { PIN: '135790' };
    const shown = [
      await rollcall(['template', 'add', 'Agents', '--set-from-env', 'voicemailPin=PIN', '--yes'], { env }),
      await rollcall(['template', 'show', 'Agents']),
      await rollcall(['template', 'show', 'Agents', '--json']),
    ];
    for (const { code, stdout, stderr } of shown) {
      expect(code).toBe(0);
      expect(stdout + stderr).toContain('[secret]');
      expect(stdout + stderr).not.toContain('135790');
    }
    expect(kept()).toContain('135790');
  });
});
