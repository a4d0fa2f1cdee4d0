import { startConnectSimulator, unlimitedRate } from '@rollcall/connect-simulator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from '../../test/directory-on.js';

const quotas = { default: unlimitedRate };

describe('references', () => {
  test('have ids and names of what users can be given, and paths of groups', async () => {
    const hierarchyGroups = [{ Name: 'Europe', groups: [{ Name: 'Lisbon', groups: [{ Name: 'Sales' }] }] }];
    const simulator = await startConnectSimulator({
      quotas,
      identityType: 'SAML',
      seed: { hierarchyGroups },
    });
    onTestFinished(simulator.close);
    const references = (await directoryOn(simulator).references())._unsafeUnwrap();
    const named = ({ Id, Name }: { Id: string; Name: string }) => ({ id: Id, name: Name });
    expect(references.identityType).toBe('saml');
    expect(references.routingProfiles).toEqual(simulator.state.routingProfiles.all().map(named));
    expect(references.securityProfiles).toEqual(simulator.state.securityProfiles.all().map(named));
    expect(references.hierarchyGroups.map(({ path }) => path)).toEqual([
      ['Europe'],
      ['Europe', 'Lisbon'],
      ['Europe', 'Lisbon', 'Sales'],
    ]);
  });

  test('are read to the last page', async () => {
    const names = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `${name} ${index}`);
    const simulator = await startConnectSimulator({
      quotas,
      seed: {
        routingProfiles: names(1001, 'Routing'),
        securityProfiles: names(1001, 'Security'),
        hierarchyGroups: names(1001, 'Group').map((Name) => ({ Name })),
      },
    });
    onTestFinished(simulator.close);
    const references = (await directoryOn(simulator).references())._unsafeUnwrap();
    expect(references.routingProfiles).toHaveLength(1001);
    expect(references.securityProfiles).toHaveLength(1001);
    expect(references.hierarchyGroups).toHaveLength(1001);
    expect(simulator.counter('ListRoutingProfiles').calls).toBe(2);
    expect(simulator.counter('SearchUserHierarchyGroups').calls).toBe(11);
    expect(simulator.counter('DescribeUserHierarchyGroup').calls).toBe(0);
  });

  test('groups that the search does not know yet are described', async () => {
    const simulator = await startConnectSimulator({
      quotas,
      seed: { hierarchyGroups: Array.from({ length: 150 }, (_, index) => ({ Name: `Group ${index}` })) },
      faults: [{ kind: 'missing-page', operation: 'SearchUserHierarchyGroups' }],
    });
    onTestFinished(simulator.close);
    const references = (await directoryOn(simulator).references())._unsafeUnwrap();
    expect(references.hierarchyGroups).toHaveLength(150);
    expect(simulator.counter('DescribeUserHierarchyGroup').calls).toBe(50);
  });

  test.each([
    'DescribeInstance',
    'ListRoutingProfiles',
    'ListSecurityProfiles',
    'ListUserHierarchyGroups',
    'SearchUserHierarchyGroups',
  ] as const)('fail as a whole if %s fails', async (operation) => {
    const simulator = await startConnectSimulator({ quotas, faults: [{ kind: 'throttle', operation }] });
    onTestFinished(simulator.close);
    const error = (await directoryOn(simulator).references())._unsafeUnwrapErr();
    expect(error).toMatchObject({ code: 'throttled', operation });
  });
});
