import { describe, expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { workplace } from '../testing/workplace.js';

describe('rollcall with Amazon Connect', () => {
  it('creates there who exists here only', async () => {
    const simulator = await simulatedConnect({ seed: { users: 2 } });
    const { rollcall, document, path } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    for (const login of ['ada', 'bob']) {
      await rollcall([
        'users',
        'create',
        login,
        '--template',
        'Agents',
        '--first-name',
        'A',
        '--last-name',
        'B',
        '--email',
        `${login}@example.com`,
        '--yes',
      ]);
    }
    const create = [
      'create-in-connect',
      '--all',
      '--routing-profile',
      'Voice',
      '--security-profile',
      'Agent',
      '--generate-passwords',
      path('passwords.csv'),
    ];
    const planned = await document(...create, '--plan');
    expect(planned.plan.items).toMatchObject([
      { loginName: 'ada', steps: ['create-directory-user', 'refresh-profile'] },
      { loginName: 'bob' },
    ]);
    expect((await document(...create, '--yes')).run.counts).toMatchObject({ done: 2 });
    expect(simulator.state.users.byUsername('bob')).toBeDefined();
    const again = await document(
      'create-in-connect',
      '--users',
      'ada',
      '--routing-profile',
      'Voice',
      '--security-profile',
      'Agent',
      '--yes',
    );
    expect(again.run.items).toMatchObject([{ loginName: 'ada', reason: { code: 'already-in-directory' } }]);
    expect((await rollcall([...create, '--yes'])).code).toBe(2);
  });

  it('assigns routing profile, hierarchy and security profiles by name', async () => {
    const simulator = await simulatedConnect({ seed: { users: [{ Username: 'ada' }, { Username: 'bob' }] } });
    const { rollcall, document } = workplace();
    const ada = () => simulator.state.users.byUsername('ada')!;
    await document('assign', 'routing-profile', 'E-mail', '--users', 'ada', '--yes');
    expect(simulator.state.routingProfiles.named('E-mail')?.Id).toBe(ada().RoutingProfileId);
    const planned = await rollcall([
      'assign',
      'hierarchy',
      'Europe/Kraków/Kraków Support',
      '--users',
      'ada',
      '--plan',
    ]);
    expect(planned.stdout).toContain('Europe / Kraków / Kraków Support');
    await document('assign', 'hierarchy', 'Europe/Kraków/Kraków Support', '--users', 'ada', '--yes');
    expect(simulator.state.hierarchyGroups.named('Kraków Support')?.Id).toBe(ada().HierarchyGroupId);
    await document('assign', 'hierarchy', '--none', '--users', 'ada', '--yes');
    expect(ada().HierarchyGroupId).toBeUndefined();
    await document('assign', 'security-profiles', 'Agent', 'QualityAnalyst', '--all', '--yes');
    expect(ada().SecurityProfileIds).toHaveLength(2);
    expect(
      (await rollcall(['assign', 'security-profiles', 'Agent', 'QualityAnalyst', '--all'])).stdout,
    ).toContain('Nothing to do.');
  });

  it('takes over what was changed behind its back', async () => {
    const simulator = await simulatedConnect({ seed: { users: [{ Username: 'ada' }, { Username: 'bob' }] } });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    await rollcall(['apply', 'Agents', '--all', '--promote', '--yes']);
    const { Id, IdentityInfo } = simulator.state.users.byUsername('ada')!;
    simulator.state.users.change(Id, { IdentityInfo: { ...IdentityInfo, LastName: 'Lovelace' } });
    const drifted = await rollcall(['existence', '--where', 'drifted=yes', '--differences']);
    expect(drifted.stdout).toContain('→ Lovelace');
    expect((await document('resync', '--plan')).plan).toMatchObject({
      counts: { planned: 1, unchanged: 1 },
      items: [{ loginName: 'ada' }, {}],
    });
    expect((await document('resync', '--yes')).run.counts).toMatchObject({ done: 1, unchanged: 1 });
    expect((await document('users', 'show', 'ada')).user['identity']).toMatchObject({ lastName: 'Lovelace' });
    expect((await document('existence', '--only', 'both', '--where', 'drifted=yes')).rows).toEqual([]);
  });

  it('shows existence by class', async () => {
    await simulatedConnect({
      seed: { users: [{ Username: 'Ada' }, { Username: 'bob' }, { Username: 'eve' }, { Username: 'Eve' }] },
    });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    for (const login of ['ada', 'kim', 'EVE'])
      await rollcall(['users', 'create', login, '--template', 'Agents', '--yes']);
    const all = await document('existence');
    expect(all).toMatchObject({
      counts: { both: 1, 'directory-only': 1, 'profile-only': 1, ambiguous: 1 },
      complete: true,
    });
    expect(all.rows.map(({ loginName }) => loginName)).toEqual(['Ada', 'bob', 'Eve', 'kim']);
    const text = await rollcall(['existence', '--only', 'ambiguous']);
    expect(text.stdout).toContain('equal-keys: 2 Connect users, 1 profile');
    expect((await document('existence', '--only', 'profile-only')).rows).toMatchObject([
      { loginName: 'kim', evidence: 'absent' },
    ]);
    expect((await rollcall(['existence', '--differences'])).stdout).toContain('login: ada → Ada');
  });

  it.each([
    [
      'a routing profile that is not there',
      ['assign', 'routing-profile', 'Nobody', '--all'],
      2,
      'reference-not-found',
    ],
    [
      'a group that is not there',
      ['assign', 'hierarchy', 'Europe/Atlantis', '--all'],
      2,
      'reference-not-found',
    ],
    ['no group', ['assign', 'hierarchy', '--all'], 2, 'usage'],
    ['a group and none', ['assign', 'hierarchy', 'Europe', '--none', '--all'], 2, 'usage'],
    ['nobody', ['assign', 'routing-profile', 'Voice'], 2, 'usage'],
    [
      'a new user without a routing profile',
      ['create-in-connect', '--all', '--security-profile', 'Agent'],
      2,
      'directory-rule',
    ],
    [
      'a new user without a security profile',
      ['create-in-connect', '--all', '--routing-profile', 'Voice'],
      2,
      'no-security-profile',
    ],
    [
      'a number that is none',
      ['create-in-connect', '--all', '--after-contact-work-seconds', 'soon'],
      2,
      'usage',
    ],
  ])('refuses %s', async (_what, args, code, errorCode) => {
    await simulatedConnect();
    const { rollcall } = workplace();
    const refused = await rollcall([...args, '--yes', '--json']);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: errorCode } });
    expect(refused.code).toBe(code);
  });

  it('says what it needs where no instance is named, or no region', async () => {
    const { rollcall } = workplace();
    for (const args of [
      ['existence'],
      ['resync', '--yes'],
      ['assign', 'routing-profile', 'V', '--all', '--yes'],
      ['create-in-connect', '--all', '--yes'],
    ]) {
      const refused = await rollcall(args);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('--instance');
    }
  });

  it('is blocked by what Amazon Connect refuses', async () => {
    await simulatedConnect({ seed: { users: 3 } });
    const { rollcall } = workplace();
    const elsewhere = await rollcall([
      'existence',
      '--instance',
      '00000000-0000-4000-8000-000000000000',
      '--json',
    ]);
    expect(elsewhere.code).toBe(3);
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ error: { code: 'invalid-request' } });
  });

  it('shows an incomplete read as such, and deletes nothing on its ground', async () => {
    await simulatedConnect({ seed: { users: 3 }, faults: [{ kind: 'unavailable', operation: 'ListUsers' }] });
    const { rollcall } = workplace();
    const shown = await rollcall(['existence', '--json'], { env: {} });
    expect(shown.code).toBe(3);
    const deletion = await rollcall(['users', 'delete', '--all', '--also-from-connect', '--yes', '--json']);
    expect(deletion.code).toBe(3);
  });
});
