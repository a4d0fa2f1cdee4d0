import { describe, expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { words } from '../testing/words.js';
import { workplace } from '../testing/workplace.js';

describe('rollcall users lifecycle', () => {
  it('changes what holds of users, and finds them by it', async () => {
    const { document, rollcall } = workplace();
    await rollcall(words('template add Agents --yes'));
    for (const login of ['jane', 'john']) {
      await document(...words(`users create ${login} --template agents --first-name ${login} --yes`));
    }
    expect((await document(...words('users lifecycle lock jane --yes'))).run.counts).toMatchObject({
      done: 1,
    });
    await document(...words('users lifecycle soft-delete --users john --yes'));
    const logins = async (where: string) => {
      const { rows } = await document(...words(`users list ${where}`.trim()));
      return (rows as readonly { readonly loginName: string }[]).map(({ loginName }) => loginName);
    };
    expect(await logins('')).toEqual(['jane']);
    expect(await logins('--where lifecycle=deleted,locked')).toEqual(['jane', 'john']);
    expect(await logins('--where lifecycle=active')).toEqual([]);
    expect(await logins('--where search=AN,mode=engagement,supervisor')).toEqual(['jane']);
    expect((await rollcall(words('users show john'))).stdout).toMatch(/State\s+deleted/);
    const restored = await document(...words('users lifecycle restore --where lifecycle=deleted --yes'));
    expect(restored.run.counts).toMatchObject({ done: 1 });
    expect(await logins('--where lifecycle=active')).toEqual(['john']);
  });

  it.each([
    ['users lifecycle sleep jane', /Users can be made to disable, enable, lock/],
    ['users list --where lifecycle=asleep', /takes any of active, deleted, suspended, disabled, locked/],
  ])('says what it takes: %s', async (line, message) => {
    expect((await workplace().rollcall(words(line))).stderr).toMatch(message);
  });
});

describe('rollcall suspend and reinstate', () => {
  it('swap security profiles, and put back what was there', async () => {
    const simulator = await simulatedConnect();
    const { document, rollcall, path } = workplace();
    await rollcall(words('template add Agents --yes'));
    await document(
      ...words(
        'users create jane --template Agents --first-name Jane --last-name Doe --email jane@example.com',
      ),
      ...words('--create-in-connect --routing-profile Voice --security-profile Agent --generate-passwords'),
      path('passwords.csv'),
      '--yes',
    );
    const held = () => simulator.state.users.byUsername('jane')!.SecurityProfileIds;
    const before = held();
    const suspended = await document(
      ...words('suspend --users jane --security-profile QualityAnalyst --yes'),
    );
    expect(suspended.run.counts).toMatchObject({ done: 1 });
    expect((await document(...words('users show jane'))).user).toMatchObject({ state: 'suspended' });
    expect(held()).not.toEqual(before);
    const again = await document(...words('suspend --users jane --security-profile QualityAnalyst --yes'));
    expect(again.run.counts).toMatchObject({ unchanged: 1 });
    const back = await document(...words('reinstate --where lifecycle=suspended --yes'));
    expect(back.run.counts).toMatchObject({ done: 1 });
    expect(held()).toEqual(before);
    expect((await document(...words('users show jane'))).user).toMatchObject({ state: 'active' });
  });
});
