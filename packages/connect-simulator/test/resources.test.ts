import {
  AssociateUserProficienciesCommand,
  CreateAgentStatusCommand,
  DescribeAgentStatusCommand,
  DescribeInstanceCommand,
  DescribeUserHierarchyGroupCommand,
  DescribeUserHierarchyStructureCommand,
  DisassociateUserProficienciesCommand,
  ListAgentStatusesCommand,
  ListRoutingProfilesCommand,
  ListSecurityProfilesCommand,
  ListTagsForResourceCommand,
  ListUserHierarchyGroupsCommand,
  ListUserProficienciesCommand,
  PutUserStatusCommand,
  SearchRoutingProfilesCommand,
  SearchSecurityProfilesCommand,
  SearchUserHierarchyGroupsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateUserProficienciesCommand,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

const exact = (FieldName: string, Value: string) => ({
  StringCondition: { FieldName, Value, ComparisonType: 'EXACT' as const },
});

describe('proficiencies', () => {
  const open = async () => {
    const opened = await openSimulator();
    const { simulator, client, InstanceId, UserId } = opened;
    simulator.state.users.change(UserId, { UserProficiencies: [] });
    const speaks = (AttributeValue: string, Level: number) => ({
      AttributeName: 'Language',
      AttributeValue,
      Level,
    });
    const listed = async () =>
      (await client.send(new ListUserProficienciesCommand({ InstanceId, UserId }))).UserProficiencyList;
    return { ...opened, speaks, listed, user: { InstanceId, UserId } };
  };

  test('are associated, changed and taken away one by one', async () => {
    const { client, user, speaks, listed } = await open();
    const UserProficiencies = [speaks('pt', 3), speaks('pl', 5)];
    await client.send(new AssociateUserProficienciesCommand({ ...user, UserProficiencies }));
    expect(await listed()).toEqual(UserProficiencies);
    await client.send(new UpdateUserProficienciesCommand({ ...user, UserProficiencies: [speaks('pt', 4)] }));
    expect(await listed()).toEqual([speaks('pt', 4), speaks('pl', 5)]);
    const gone = [{ AttributeName: 'Language', AttributeValue: 'pt' }];
    await client.send(new DisassociateUserProficienciesCommand({ ...user, UserProficiencies: gone }));
    expect(await listed()).toEqual([speaks('pl', 5)]);
  });

  test('have whole levels from 1 to 5, ten to a user, and are changed only where they are', async () => {
    const { client, user, speaks } = await open();
    const associate = (UserProficiencies: ReturnType<typeof speaks>[]) =>
      refused(client.send(new AssociateUserProficienciesCommand({ ...user, UserProficiencies })));
    expect(await associate([speaks('pt', 2.5)])).toMatchObject({ status: 400 });
    expect(await associate([speaks('pt', 6)])).toMatchObject({ status: 400 });
    expect(await associate([speaks('pt', 1), speaks('pt', 2)])).toMatchObject({ status: 400 });
    const eleven = Array.from({ length: 11 }, (_, index) => speaks(`l${index}`, 1));
    expect(await associate(eleven)).toMatchObject({ status: 400 });
    const update = new UpdateUserProficienciesCommand({ ...user, UserProficiencies: [speaks('pt', 1)] });
    expect(await refused(client.send(update))).toMatchObject({ status: 404 });
  });
});

test('tags are added, read and taken away by ARN', async () => {
  const { client, simulator, UserId } = await openSimulator();
  const resourceArn = simulator.state.users.get(UserId)?.Arn;
  simulator.state.users.change(UserId, { Tags: {} });
  const read = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
  expect(await read()).toEqual({});
  await client.send(new TagResourceCommand({ resourceArn, tags: { shift: 'early', 'a b': 'c/d' } }));
  await client.send(new TagResourceCommand({ resourceArn, tags: { shift: 'late' } }));
  expect(await read()).toEqual({ shift: 'late', 'a b': 'c/d' });
  await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a b', 'none'] }));
  expect(await read()).toEqual({ shift: 'late' });
  const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, '']));
  expect(await refused(client.send(new TagResourceCommand({ resourceArn, tags: fifty })))).toMatchObject({
    status: 400,
  });
  const nobody = new ListTagsForResourceCommand({ resourceArn: `${simulator.instanceArn}/agent/none` });
  expect(await refused(client.send(nobody))).toMatchObject({ status: 404 });
});

test('profiles carry tags too', async () => {
  const { client, simulator } = await openSimulator();
  const resourceArn = simulator.state.routingProfiles.named('Voice')?.Arn;
  await client.send(new TagResourceCommand({ resourceArn, tags: { owner: 'ops' } }));
  expect(simulator.state.routingProfiles.named('Voice')?.Tags).toEqual({ owner: 'ops' });
});

test('profiles are listed and searched', async () => {
  const { client, simulator, InstanceId } = await openSimulator();
  const routing = await client.send(new ListRoutingProfilesCommand({ InstanceId }));
  expect(routing.RoutingProfileSummaryList?.map(({ Name }) => Name)).toContain('Voice');
  const security = await client.send(new ListSecurityProfilesCommand({ InstanceId, MaxResults: 1 }));
  expect(security.SecurityProfileSummaryList?.map(({ Name }) => Name)).toEqual(['Admin']);
  expect(security.NextToken).toBeDefined();
  const SearchCriteria = exact('name', 'Voice');
  const found = await client.send(new SearchRoutingProfilesCommand({ InstanceId, SearchCriteria }));
  expect(found).toMatchObject({ RoutingProfiles: [{ Name: 'Voice' }], ApproximateTotalCount: 1 });
  const agents = await client.send(
    new SearchSecurityProfilesCommand({ InstanceId, SearchCriteria: exact('name', 'Agent') }),
  );
  expect(agents.SecurityProfiles).toMatchObject([
    { SecurityProfileName: 'Agent', Id: simulator.state.securityProfiles.named('Agent')?.Id },
  ]);
  const wrong = new SearchSecurityProfilesCommand({ InstanceId, SearchCriteria: exact('colour', 'x') });
  expect(await refused(client.send(wrong))).toMatchObject({ status: 400 });
});

test('the hierarchy has levels, groups and paths', async () => {
  const { client, simulator, InstanceId } = await openSimulator();
  const { HierarchyStructure } = await client.send(new DescribeUserHierarchyStructureCommand({ InstanceId }));
  expect(HierarchyStructure).toMatchObject({ LevelOne: { Name: 'Region' }, LevelThree: { Name: 'Team' } });
  expect(HierarchyStructure?.LevelFour).toBeUndefined();
  const { UserHierarchyGroupSummaryList } = await client.send(
    new ListUserHierarchyGroupsCommand({ InstanceId }),
  );
  expect(UserHierarchyGroupSummaryList).toHaveLength(9);
  const HierarchyGroupId = simulator.state.hierarchyGroups.named('Lisbon Sales')?.Id;
  const { HierarchyGroup } = await client.send(
    new DescribeUserHierarchyGroupCommand({ InstanceId, HierarchyGroupId }),
  );
  expect(HierarchyGroup).toMatchObject({
    Name: 'Lisbon Sales',
    LevelId: HierarchyStructure?.LevelThree?.Id,
    HierarchyPath: {
      LevelOne: { Name: 'Europe' },
      LevelTwo: { Name: 'Lisbon' },
      LevelThree: { Name: 'Lisbon Sales' },
    },
  });
  const found = await client.send(
    new SearchUserHierarchyGroupsCommand({ InstanceId, SearchCriteria: exact('name', 'Kraków') }),
  );
  expect(found.UserHierarchyGroups?.map(({ Name }) => Name)).toEqual(['Kraków']);
});

test('agent statuses are listed by type, described, created once, and set', async () => {
  const { client, simulator, InstanceId, UserId } = await openSimulator();
  const listed = await client.send(
    new ListAgentStatusesCommand({ InstanceId, AgentStatusTypes: ['CUSTOM'] }),
  );
  expect(listed.AgentStatusSummaryList?.map(({ Name }) => Name)).toEqual(['Break', 'Lunch', 'Training']);
  const create = () =>
    client.send(
      new CreateAgentStatusCommand({ InstanceId, Name: 'Symbee Non Voice Work', State: 'ENABLED' }),
    );
  const { AgentStatusId } = await create();
  expect(await refused(create())).toMatchObject({ name: 'DuplicateResourceException', status: 409 });
  const { AgentStatus } = await client.send(new DescribeAgentStatusCommand({ InstanceId, AgentStatusId }));
  expect(AgentStatus).toMatchObject({ Name: 'Symbee Non Voice Work', Type: 'CUSTOM', State: 'ENABLED' });
  await client.send(new PutUserStatusCommand({ InstanceId, UserId, AgentStatusId }));
  expect(simulator.state.users.get(UserId)?.agentStatusId).toBe(AgentStatusId);
  const none = new PutUserStatusCommand({ InstanceId, UserId, AgentStatusId: 'none' });
  expect(await refused(client.send(none))).toMatchObject({ status: 404 });
});

test('fifty agent statuses are the most', async () => {
  const { client, InstanceId } = await openSimulator({
    seed: { agentStatuses: Array.from({ length: 48 }, (_, index) => `Status ${index}`) },
  });
  const create = new CreateAgentStatusCommand({ InstanceId, Name: 'One more', State: 'ENABLED' });
  expect(await refused(client.send(create))).toMatchObject({ name: 'LimitExceededException', status: 429 });
});

test('the instance tells where its identities come from', async () => {
  const { client, simulator, InstanceId } = await openSimulator({ identityType: 'SAML' });
  const { Instance } = await client.send(new DescribeInstanceCommand({ InstanceId }));
  expect(Instance).toMatchObject({
    Id: InstanceId,
    Arn: simulator.instanceArn,
    IdentityManagementType: 'SAML',
    InstanceStatus: 'ACTIVE',
    CreatedTime: new Date('2026-01-01T00:00:00Z'),
  });
});
