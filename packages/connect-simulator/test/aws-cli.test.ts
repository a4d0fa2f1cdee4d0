import { describe, expect, test } from 'vitest';
import { describeUserShape } from '../src/user/describe-user-shape.js';
import { awsCli, installedAwsClis, withoutTimes } from './aws-cli.js';
import { type OpenedSimulator, openSimulator } from './open-simulator.js';

const installed = installedAwsClis();
if (installed.length === 0) {
  console.warn(
    'NOT CHECKED: no `aws` on the path, so nothing here compared the simulator with AWS’s own client. ' +
      'Debian has it as `awscli`.',
  );
}

/** Calls of a client on the simulated instance. */
const clientOn = ({ simulator, InstanceId }: OpenedSimulator, aws: string) => ({
  call: (...words: string[]) => awsCli(aws, simulator, ...words, '--instance-id', InstanceId),
  callOnAccount: (...words: string[]) => awsCli(aws, simulator, ...words),
});

const clients = installed.length === 0 ? ['that is not installed'] : installed;

describe.skipIf(installed.length === 0).each(clients)('AWS’s command-line client %s', (aws) => {
  test('creates, describes, changes and deletes a user', async () => {
    const opened = await openSimulator();
    const { simulator } = opened;
    const { call } = clientOn(opened, aws);
    const { routingProfiles, securityProfiles, hierarchyGroups, users } = simulator.state;
    const words = [
      ['--username', 'cli.user', '--password', 'Passw0rd', '--tags', 'shift=early'],
      ['--identity-info', 'FirstName=Zoë,LastName=Lovelace,Email=zoe@example.com'],
      ['--phone-config', 'PhoneType=SOFT_PHONE,AutoAccept=true,AfterContactWorkTimeLimit=30'],
      ['--routing-profile-id', routingProfiles.named('Voice')!.Id],
      ['--security-profile-ids', securityProfiles.named('Agent')!.Id],
    ].flat();
    const created = await call('create-user', ...words);
    const user = users.byUsername('cli.user')!;
    expect(created).toEqual({ code: 0, output: { UserId: user.Id, UserArn: user.Arn }, message: '' });
    const [described, again] = await Promise.all([
      call('describe-user', '--user-id', user.Id),
      call('create-user', ...words),
    ]);
    expect(withoutTimes(described.output)).toEqual({
      User: {
        Id: user.Id,
        Arn: user.Arn,
        Username: 'cli.user',
        IdentityInfo: { FirstName: 'Zoë', LastName: 'Lovelace', Email: 'zoe@example.com' },
        PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 },
        RoutingProfileId: routingProfiles.named('Voice')?.Id,
        SecurityProfileIds: [securityProfiles.named('Agent')?.Id],
        Tags: { shift: 'early' },
      },
    });
    expect(again.code).toBeGreaterThan(0);
    expect(again.message).toContain('(DuplicateResourceException) when calling the CreateUser operation');
    const changes = await Promise.all(
      [
        ['update-user-routing-profile', '--routing-profile-id', routingProfiles.named('E-mail')!.Id],
        ['update-user-security-profiles', '--security-profile-ids', securityProfiles.named('Admin')!.Id],
        ['update-user-hierarchy', '--hierarchy-group-id', hierarchyGroups.named('Austin')!.Id],
        ['update-user-identity-info', '--identity-info', 'FirstName=Ada,LastName=King,Email=ada@example.com'],
        ['update-user-phone-config', '--phone-config', 'PhoneType=DESK_PHONE,DeskPhoneNumber=+15551234567'],
      ].map(([operation = '', ...change]) => call(operation, '--user-id', user.Id, ...change)),
    );
    expect(changes.map(({ code, message }) => ({ code, message }))).toEqual(
      Array(5).fill({ code: 0, message: '' }),
    );
    expect(users.get(user.Id)).toMatchObject({
      RoutingProfileId: routingProfiles.named('E-mail')?.Id,
      SecurityProfileIds: [securityProfiles.named('Admin')?.Id],
      HierarchyGroupId: hierarchyGroups.named('Austin')?.Id,
      IdentityInfo: { FirstName: 'Ada', LastName: 'King', Email: 'ada@example.com' },
      PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+15551234567' },
    });
    expect(await call('update-user-hierarchy', '--user-id', user.Id)).toMatchObject({ code: 0 });
    expect(users.get(user.Id)?.HierarchyGroupId).toBeUndefined();
    expect(await call('delete-user', '--user-id', user.Id)).toMatchObject({ code: 0 });
    const gone = await call('delete-user', '--user-id', user.Id);
    expect(gone.message).toContain('(ResourceNotFoundException) when calling the DeleteUser operation');
  });

  test('lists and searches to the last page', async () => {
    const opened = await openSimulator({ seed: { users: 120 } });
    const { simulator } = opened;
    const { call } = clientOn(opened, aws);
    const { users, routingProfiles, agentStatuses } = simulator.state;
    const criteria = {
      StringCondition: { FieldName: 'Username', Value: 'a', ComparisonType: 'STARTS_WITH' },
    };
    const [listed, searched, profiles, statuses] = await Promise.all([
      call('list-users', '--page-size', '50'),
      call('search-users', '--page-size', '20', '--search-criteria', JSON.stringify(criteria)),
      call('list-routing-profiles'),
      call('list-agent-statuses', '--agent-status-types', 'ROUTABLE', 'OFFLINE'),
    ]);
    expect(withoutTimes(listed.output)).toEqual({
      UserSummaryList: users.all().map(({ Id, Arn, Username }) => ({ Id, Arn, Username })),
    });
    expect(simulator.counter('ListUsers').calls).toBe(3);
    const wanted = users.all().filter(({ Username }) => Username.startsWith('a'));
    expect(wanted.length).toBeGreaterThan(0);
    expect(searched.output).toMatchObject({
      ApproximateTotalCount: wanted.length,
      Users: wanted.map((user) => {
        const { Email: _, ...IdentityInfo } = user.IdentityInfo;
        const { Username, PhoneConfig } = describeUserShape(user, 'us-east-1');
        const milliseconds = (PhoneConfig?.AfterContactWorkTimeLimit ?? 0) * 1_000;
        return {
          Username,
          IdentityInfo: { FirstName: IdentityInfo.FirstName, LastName: IdentityInfo.LastName },
          PhoneConfig: { AfterContactWorkTimeLimit: milliseconds },
        };
      }),
    });
    expect(JSON.stringify(searched.output)).not.toContain('"Email"');
    expect(withoutTimes(profiles.output)).toEqual({
      RoutingProfileSummaryList: routingProfiles.all().map(({ Id, Arn, Name }) => ({ Id, Arn, Name })),
    });
    const routable = agentStatuses.all().filter(({ Type }) => Type !== 'CUSTOM');
    expect(withoutTimes(statuses.output)).toEqual({
      AgentStatusSummaryList: routable.map(({ Id, Arn, Name, Type }) => ({ Id, Arn, Name, Type })),
    });
  });

  test('tags, and takes tags away', async () => {
    const opened = await openSimulator();
    const { simulator, UserId } = opened;
    const { callOnAccount } = clientOn(opened, aws);
    const { Arn } = simulator.state.users.change(UserId, { Tags: {} });
    const tags = { shift: 'early', 'a b': 'c/d' };
    await callOnAccount('tag-resource', '--resource-arn', Arn, '--tags', JSON.stringify(tags));
    const tagged = await callOnAccount('list-tags-for-resource', '--resource-arn', Arn);
    expect(tagged.output).toEqual({ tags });
    await callOnAccount('untag-resource', '--resource-arn', Arn, '--tag-keys', 'shift', 'a b');
    expect(simulator.state.users.get(UserId)?.Tags).toEqual({});
  });

  test('tells of throttling and of limits', async () => {
    const opened = await openSimulator({
      quotas: { operations: { DescribeInstance: { rate: 1, burst: 0 } } },
    });
    const { call } = clientOn(opened, aws);
    const [throttled, tooMany] = await Promise.all([
      call('describe-instance'),
      call('search-users', '--max-results', '5000'),
    ]);
    expect(throttled.message).toContain('(ThrottlingException) when calling the DescribeInstance operation');
    expect(tooMany.message).toContain('(InvalidParameterException) when calling the SearchUsers operation');
    expect(tooMany.message).toContain('MaxResults must be at most 500');
  });
});
