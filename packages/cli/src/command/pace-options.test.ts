import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { workplace } from '../testing/workplace.js';
import { paceOption } from './pace-options.js';

it('takes options before variables, and the adapter’s defaults where neither is given', () => {
  const env = {
    ROLLCALL_CONNECT_BUDGET: '0.5',
    ROLLCALL_CONNECT_ATTEMPTS: '3',
    ROLLCALL_CONNECT_TIMEOUT: '2.5',
    ROLLCALL_CONNECT_QUOTAS: 'all=1/2,DescribeUser=10/15',
  };
  const told = paceOption({ budget: '0.25', quota: ['ListUsers=4/6'] }, env)._unsafeUnwrap();
  expect(told).toEqual({
    budget: 0.25,
    attempts: 3,
    timeoutMs: 2500,
    quotas: { ListUsers: { perSecond: 4, burst: 6 } },
  });
  const { quotas } = paceOption({}, env)._unsafeUnwrap();
  expect(quotas).toMatchObject({
    CreateUser: { perSecond: 1, burst: 2 },
    DescribeUser: { perSecond: 10, burst: 15 },
  });
  expect(paceOption({}, {})._unsafeUnwrap()).toEqual({ quotas: {} });
});

it.each([
  ['--budget', '0'],
  ['--budget', '1.5'],
  ['--budget', 'half'],
  ['--attempts', '0'],
  ['--attempts', '1.5'],
  ['--timeout', '0'],
  ['--quota', 'DescribeUser=10'],
  ['--quota', 'DescribeUser=0/5'],
  ['--quota', 'Describe=10/15'],
])('refuses %s %s', async (option, value) => {
  const refused = await runCli(['template', 'list', option, value, '--json']);
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'usage' } });
});

it('makes the plan’s estimate, and names the operation that takes longest', async () => {
  await simulatedConnect({ seed: { users: 30 } });
  const { rollcall } = workplace();
  const assign = ['assign', 'security-profiles', 'Agent', 'CallCenterManager', '--all', '--plan'];
  const pace = ['--quota', 'all=500/1,UpdateUserSecurityProfiles=2/5', '--budget', '0.5'];
  const json = await rollcall([...assign, ...pace, '--json']);
  const { cost } = JSON.parse(json.stdout).plan;
  expect(cost).toEqual({
    calls: { DescribeUser: 30, UpdateUserSecurityProfiles: 30 },
    seconds: 27.5,
    slowestOperation: 'UpdateUserSecurityProfiles',
  });
  const text = await rollcall([...assign, ...pace]);
  expect(text.stdout).toContain(
    'Calls to Amazon Connect: DescribeUser 30, UpdateUserSecurityProfiles 30; at least 28 seconds at the quotas and budget given, most of all for UpdateUserSecurityProfiles.',
  );
});
