import { set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { checkAgentStatuses, statusesToHide, symbeeCatalog } from '@rollcall/presets/symbee';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, office, type Office } from './office.js';

const catalog = symbeeCatalog;
const reserved = 'Symbee Non Voice Work';
const missed = catalog.setting('missedUserStateName').default;

async function check({ admin, agentStatuses }: Office) {
  const statuses = orThrow(await agentStatuses.list());
  const users = orThrow(await admin.users.list()).items;
  const templates = orThrow(await admin.templates.list());
  return checkAgentStatuses({ catalog, statuses, users, templates });
}

statement(
  'S1-12',
  'S1-13',
  'S1-15',
  'S1-20',
)(
  'by default profiles name two agent statuses, which are missed in a new instance and made there on request',
  async () => {
    const centre = await office();
    const { agentStatuses, simulator } = centre;
    await hire(centre, 'Agents', 'ada');
    await hire(centre, 'Back office', 'bob');
    const before = await check(centre);
    expect(before).toEqual({
      present: [],
      missing: [reserved, missed].map((name) => ({
        name,
        users: ['ada'],
        templates: ['Agents', 'Supervisors'],
      })),
    });
    for (const { name } of before.missing) orThrow(await agentStatuses.ensure({ name }));
    expect(await check(centre)).toEqual({ present: before.missing, missing: [] });
    const made = simulator.state.agentStatuses
      .all()
      .filter(({ Name }) => Name === reserved || Name === missed);
    expect(made.map(({ Name, State }) => [Name, State])).toEqual([
      [reserved, 'ENABLED'],
      [missed, 'ENABLED'],
    ]);
  },
);

statement(
  'S1-17',
  'S1-18',
  'S1-19',
)('the two names are settings of profile and template, in their documented place', async () => {
  const centre = await office();
  const { admin } = centre;
  const [group] = catalog.groups;
  const [section] = group!.sections;
  expect([group!.label, section!.label]).toEqual(['AWS Integration', 'Amazon Connect Integration']);
  expect(section!.settings.map(({ label }) => label)).toEqual([
    'Amazon Connect Reserved User State Name',
    'Amazon Connect Missed Call/Task User State Name',
  ]);
  const values = { reservedUserStateName: 'Busy elsewhere', missedUserStateName: 'No answer' };
  orThrow(await admin.templates.add({ name: 'Sales', mode: 'engagement', values }));
  await hire(centre, 'Sales', 'ada');
  expect(orThrow(await admin.settingsOf('ada')).values).toMatchObject(values);
  const own = { reservedUserStateName: 'Reserved', missedUserStateName: 'Did not answer' };
  const overrides = {
    reservedUserStateName: set(own.reservedUserStateName),
    missedUserStateName: set(own.missedUserStateName),
  };
  await carryOut(admin, admin.users.planEdit('ada', { overrides }));
  expect(orThrow(await admin.settingsOf('ada')).values).toMatchObject(own);
});

statement('S1-12', 'S1-20')(
  'a profile or template that names a status that does not exist is reported',
  async () => {
    const centre = await office({ seed: { agentStatuses: [reserved, missed, 'Elsewhere'] } });
    const { admin } = centre;
    await hire(centre, 'Agents', 'ada', 'bob');
    expect((await check(centre)).missing).toEqual([]);
    const wrong = { reservedUserStateName: set('elsewhere') };
    await carryOut(admin, admin.users.planEdit('bob', { overrides: wrong }));
    expect((await check(centre)).missing).toEqual([{ name: 'elsewhere', users: ['bob'], templates: [] }]);
    orThrow(await admin.templates.modify({ name: 'Supervisors', expectedVersion: 1 }, { values: wrong }));
    expect((await check(centre)).missing).toEqual([
      { name: 'elsewhere', users: ['bob'], templates: ['Supervisors'] },
    ]);
  },
);

statement('S1-21')('a host is told which statuses to hide from each user', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  await hire(centre, 'Back office', 'cyd');
  await carryOut(admin, admin.users.planEdit('bob', { overrides: { reservedUserStateName: set('Busy') } }));
  const hidden = async (login: string) => statusesToHide(orThrow(await admin.settingsOf(login)).values);
  expect(await hidden('ada')).toEqual([reserved, missed]);
  expect(await hidden('bob')).toEqual(['Busy', missed]);
  expect(await hidden('cyd')).toEqual([]);
});
