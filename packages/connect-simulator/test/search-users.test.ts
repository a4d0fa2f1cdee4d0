import { SearchUsersCommand, type UserSearchCriteria, type UserSearchFilter } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

const seed = {
  hierarchyLevels: ['Site', 'Team'],
  hierarchyGroups: [{ Name: 'Lisbon', Id: 'g-lisbon', groups: [{ Name: 'Sales', Id: 'g-sales' }] }],
  routingProfiles: [
    { Name: 'Voice', Id: 'r-voice' },
    { Name: 'Chat', Id: 'r-chat' },
  ],
  securityProfiles: [
    { Name: 'Agent', Id: 's-agent' },
    { Name: 'Admin', Id: 's-admin' },
  ],
  users: [
    {
      Username: 'ada',
      IdentityInfo: {
        FirstName: 'Ada',
        LastName: 'Lovelace',
        Email: 'ada@example.com',
        Mobile: '+15551234567',
      },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 30 },
      AfterContactWorkConfigs: [
        { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 5 } },
      ],
      RoutingProfileId: 'r-voice',
      SecurityProfileIds: ['s-agent'],
      HierarchyGroupId: 'g-sales',
      UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'pt', Level: 4 }],
      Tags: { shift: 'early', site: 'lisbon' },
    },
    {
      Username: 'Bob',
      IdentityInfo: { FirstName: 'Bob', LastName: 'Noyce', Email: 'bob@example.com' },
      RoutingProfileId: 'r-chat',
      SecurityProfileIds: ['s-agent', 's-admin'],
      HierarchyGroupId: 'g-lisbon',
      UserProficiencies: [],
      Tags: { shift: 'late' },
    },
    {
      Username: 'bobby',
      IdentityInfo: { FirstName: 'Robert', LastName: 'Tables', Email: 'bobby@example.com' },
      RoutingProfileId: 'r-chat',
      SecurityProfileIds: ['s-agent'],
      HierarchyGroupId: undefined,
      UserProficiencies: [],
      Tags: {},
    },
  ],
} as const;

const open = async () => {
  const { client, InstanceId, simulator } = await openSimulator({ seed });
  const ask = (SearchCriteria?: UserSearchCriteria, SearchFilter?: UserSearchFilter) =>
    client.send(new SearchUsersCommand({ InstanceId, SearchCriteria, SearchFilter }));
  const found = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).Users?.map(({ Username }) => Username);
  return { ask, found, simulator };
};

const text = (
  FieldName: string,
  Value: string,
  ComparisonType: 'EXACT' | 'STARTS_WITH' | 'CONTAINS' = 'EXACT',
) => ({
  StringCondition: { FieldName, Value, ComparisonType },
});

test('a user is told without e-mail, mobile number and time of change, with milliseconds', async () => {
  const { ask, simulator } = await open();
  const { Users, ApproximateTotalCount } = await ask(text('Username', 'ada'));
  const ada = simulator.state.users.byUsername('ada');
  expect(ApproximateTotalCount).toBe(1);
  expect(Users).toEqual([
    {
      Id: ada?.Id,
      Arn: ada?.Arn,
      Username: 'ada',
      IdentityInfo: { FirstName: 'Ada', LastName: 'Lovelace' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 30_000 },
      AfterContactWorkConfigs: [
        { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 5_000 } },
      ],
      RoutingProfileId: 'r-voice',
      SecurityProfileIds: ['s-agent'],
      HierarchyGroupId: 'g-sales',
      Tags: { shift: 'early', site: 'lisbon' },
    },
  ]);
});

test('criteria by string, joined by and/or', async () => {
  const { found } = await open();
  expect(await found()).toEqual(['ada', 'Bob', 'bobby']);
  expect(await found(text('Username', 'BOB', 'STARTS_WITH'))).toEqual(['Bob', 'bobby']);
  expect(await found(text('LastName', 'oyc', 'CONTAINS'))).toEqual(['Bob']);
  expect(await found(text('SecurityProfileId', 's-admin'))).toEqual(['Bob']);
  expect(await found({ OrConditions: [text('FirstName', 'Ada'), text('FirstName', 'Robert')] })).toEqual([
    'ada',
    'bobby',
  ]);
  const inChat = text('RoutingProfileId', 'r-chat');
  expect(await found({ AndConditions: [inChat, text('Username', 'bobby')] })).toEqual(['bobby']);
});

test('criteria by hierarchy, with or without what lies beneath', async () => {
  const { found } = await open();
  const group = (HierarchyGroupMatchType: 'EXACT' | 'WITH_CHILD_GROUPS') => ({
    HierarchyGroupCondition: { Value: 'g-lisbon', HierarchyGroupMatchType },
  });
  expect(await found(group('EXACT'))).toEqual(['Bob']);
  expect(await found(group('WITH_CHILD_GROUPS'))).toEqual(['ada', 'Bob']);
});

test('criteria by proficiency', async () => {
  const { found } = await open();
  const speaks = (level: number) => ({
    ListCondition: {
      TargetListType: 'PROFICIENCIES' as const,
      Conditions: [
        { StringCondition: { FieldName: 'name', Value: 'Language', ComparisonType: 'EXACT' as const } },
        { StringCondition: { FieldName: 'value', Value: 'pt', ComparisonType: 'EXACT' as const } },
        {
          NumberCondition: {
            FieldName: 'limit',
            MinValue: level,
            ComparisonType: 'GREATER_OR_EQUAL' as const,
          },
        },
      ],
    },
  });
  expect(await found(speaks(4))).toEqual(['ada']);
  expect(await found(speaks(5))).toEqual([]);
});

test('filters by tag and by attribute', async () => {
  const { found } = await open();
  const shift = (TagValue: string) => ({ TagKey: 'shift', TagValue });
  expect(await found(undefined, { TagFilter: { TagCondition: shift('late') } })).toEqual(['Bob']);
  expect(
    await found(undefined, { TagFilter: { OrConditions: [[shift('late')], [shift('early')]] } }),
  ).toEqual(['ada', 'Bob']);
  const AndCondition = {
    TagConditions: [shift('early')],
    HierarchyGroupCondition: { Value: 'g-lisbon', HierarchyGroupMatchType: 'WITH_CHILD_GROUPS' as const },
  };
  expect(await found(undefined, { UserAttributeFilter: { AndCondition } })).toEqual(['ada']);
});

test('what cannot be searched is refused', async () => {
  const { ask } = await open();
  expect(await refused(ask(text('Email', 'ada@example.com')))).toMatchObject({ status: 400 });
  expect(await refused(ask(text('Username', 'a', 'CONTAINS')))).toMatchObject({ status: 400 });
  expect(await refused(ask(text('Username', 'a'.repeat(26), 'CONTAINS')))).toMatchObject({ status: 400 });
  const both = { TagFilter: {}, UserAttributeFilter: {} };
  expect(await refused(ask(undefined, both))).toMatchObject({ name: 'AccessDeniedException', status: 403 });
  const many = Array.from({ length: 26 }, (_, index) => ({ TagKey: 'k', TagValue: String(index) }));
  expect(await refused(ask(undefined, { TagFilter: { AndConditions: many } }))).toMatchObject({
    status: 400,
  });
});
