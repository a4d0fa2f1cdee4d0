import { expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { workplace } from '../testing/workplace.js';

it('shows an e-mail and passwords that a SAML instance does not take, and the e-mail stays here', async () => {
  await simulatedConnect({ identityType: 'SAML' });
  const { rollcall, document, write } = workplace();
  await rollcall(['template', 'add', 'Agents', '--yes']);
  const person = ['--first-name', 'Ada', '--last-name', 'King', '--email', 'ada@here.example'];
  await rollcall(['users', 'create', 'ada', '--template', 'Agents', ...person, '--yes']);
  const create = ['create-in-connect', '--all', '--routing-profile', 'Voice', '--security-profile', 'Agent'];
  const { stdout } = await rollcall([...create, '--plan']);
  expect(stdout).toContain('email: not sent, for Amazon Connect takes none here');
  expect((await document(...create, '--plan')).plan.items).toMatchObject([{ notSent: ['email'] }]);
  expect((await document(...create, '--yes')).run.counts).toMatchObject({ done: 1 });
  const emailHere = async () => (await document('users', 'show', 'ada')).user['identity'];
  expect(await emailHere()).toMatchObject({ email: 'ada@here.example' });
  expect((await document('resync', '--reread-all', '--yes')).run.counts).toMatchObject({ failed: 0 });
  expect(await emailHere()).toMatchObject({ email: 'ada@here.example' });
  expect((await document('resync', '--plan')).plan.counts).toMatchObject({ planned: 0 });
  const file = write(
    'people.csv',
    'login_name,first_name,last_name,template,password\nbob,Bob,Roe,Agents,Correct-Horse-1\n',
  );
  const more = ['--create-in-connect', '--routing-profile', 'Voice', '--security-profile', 'Agent'];
  const imported = await rollcall(['import', file, '--dialect', 'rollcall', '--plan', ...more]);
  expect(imported.stderr).toContain(
    'Passwords that are not sent, for Amazon Connect takes none here: those of 1 user.',
  );
});
