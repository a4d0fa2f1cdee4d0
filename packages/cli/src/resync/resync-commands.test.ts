import type { ConnectSimulatorOptions } from '@rollcall/connect-simulator';
import { describe, expect, test } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { workplace } from '../testing/workplace.js';

type Switches = NonNullable<ConnectSimulatorOptions['switches']>;

/** One user who has a profile, with what then changes behind the back. */
async function changed(switches: Switches, identity: object) {
  const simulator = await simulatedConnect({ seed: { users: [{ Username: 'ada' }] }, switches });
  const { rollcall, document } = workplace();
  await rollcall(['template', 'add', 'Agents', '--yes']);
  await rollcall(['apply', 'Agents', '--all', '--promote', '--yes']);
  expect((await document('resync', '--plan')).plan.counts).toMatchObject({ planned: 0 });
  const [{ Id, IdentityInfo } = { Id: '' }] = simulator.state.users.all();
  simulator.state.users.change(Id, { IdentityInfo: { ...IdentityInfo, ...identity } });
  const planned = async (...more: readonly string[]) =>
    (await document('resync', '--plan', ...more)).plan.counts['planned'];
  const identityAfter = async (...more: readonly string[]) => {
    await document('resync', '--yes', ...more);
    return (await document('users', 'show', 'ada')).user['identity'];
  };
  return { planned, identityAfter };
}

describe('resync, whatever moves the time of change', () => {
  test.each<Switches & object>([{}, { lastModifiedMovedBy: ['RoutingProfileId'] }])(
    'an e-mail is seen if its change moves the time, and by reading all again in any case: %o',
    async (switches) => {
      const { planned, identityAfter } = await changed(switches, { Email: 'ada@new.example' });
      expect(await planned()).toBe(switches.lastModifiedMovedBy === undefined ? 1 : 0);
      expect(await planned('--reread-all')).toBe(1);
      expect(await identityAfter('--reread-all')).toMatchObject({ email: 'ada@new.example' });
    },
  );

  test('what listings tell is seen, whether or not the time moves', async () => {
    const { planned, identityAfter } = await changed({ lastModifiedMovedBy: [] }, { LastName: 'Lovelace' });
    expect(await planned()).toBe(1);
    expect(await identityAfter()).toMatchObject({ lastName: 'Lovelace' });
  });
});
