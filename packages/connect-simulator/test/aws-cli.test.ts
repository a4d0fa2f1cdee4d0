import { describe, expect, test } from 'vitest';
import { awsCli, installedAwsClis } from './aws-cli.js';
import { openSimulator } from './open-simulator.js';

const installed = installedAwsClis();

// Where there is no `aws`, this is left out, and shows as skipped.
describe.skipIf(installed.length === 0)('AWS’s command-line client', { timeout: 60_000 }, () => {
  test.each(installed)('%s creates, reads, changes and deletes a user', async (aws) => {
    const { simulator, InstanceId } = await openSimulator({ seed: { users: 120 } });
    const { routingProfiles, securityProfiles } = simulator.state;
    const call = (...words: string[]) => awsCli(aws, simulator, ...words, '--instance-id', InstanceId);
    const create = () =>
      call(
        'create-user',
        '--username',
        'cli.user',
        '--password',
        'Passw0rd',
        '--identity-info',
        'FirstName=Zoë,LastName=Lovelace,Email=zoe@example.com',
        '--phone-config',
        'PhoneType=SOFT_PHONE,AfterContactWorkTimeLimit=30',
        '--routing-profile-id',
        routingProfiles.named('Voice')?.Id ?? '',
        '--security-profile-ids',
        securityProfiles.named('Agent')?.Id ?? '',
        '--tags',
        'shift=early',
      );
    const created = await create();
    expect(created).toMatchObject({ code: 0, output: { UserId: expect.any(String) } });
    const { UserId } = created.output as { UserId: string };
    const [again, described, listed, searched] = await Promise.all([
      create(),
      call('describe-user', '--user-id', UserId),
      call('list-users'),
      call(
        'search-users',
        '--page-size',
        '50',
        '--search-filter',
        '{"TagFilter":{"TagCondition":{"TagKey":"shift"}}}',
      ),
    ]);
    expect(again.message).toContain('DuplicateResourceException');
    expect(described.output).toMatchObject({
      User: { Username: 'cli.user', IdentityInfo: { FirstName: 'Zoë' }, Tags: { shift: 'early' } },
    });
    expect((listed.output as { UserSummaryList: unknown[] }).UserSummaryList).toHaveLength(121);
    const tagged = simulator.state.users.all().filter(({ Tags }) => Tags['shift'] !== undefined);
    expect((searched.output as { Users: unknown[] }).Users).toHaveLength(tagged.length);
    const arn = simulator.state.users.get(UserId)?.Arn ?? '';
    const changed = await Promise.all([
      call(
        'update-user-routing-profile',
        '--user-id',
        UserId,
        '--routing-profile-id',
        routingProfiles.named('E-mail')?.Id ?? '',
      ),
      call('update-user-hierarchy', '--user-id', UserId),
      awsCli(aws, simulator, 'untag-resource', '--resource-arn', arn, '--tag-keys', 'shift', 'a b'),
    ]);
    expect(changed.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(simulator.state.users.get(UserId)).toMatchObject({
      RoutingProfileId: routingProfiles.named('E-mail')?.Id,
      Tags: {},
    });
    expect(await call('delete-user', '--user-id', UserId)).toMatchObject({ code: 0 });
    expect((await call('delete-user', '--user-id', UserId)).message).toContain('ResourceNotFoundException');
  });

  test.each(installed)('%s tells of throttling and of limits', async (aws) => {
    const { simulator, InstanceId } = await openSimulator({
      quotas: { operations: { DescribeInstance: { rate: 1, burst: 0 } } },
    });
    const call = (...words: string[]) => awsCli(aws, simulator, ...words, '--instance-id', InstanceId);
    const [throttled, tooMany] = await Promise.all([
      call('describe-instance'),
      call('search-users', '--max-results', '5000'),
    ]);
    expect(throttled.message).toContain('ThrottlingException');
    expect(tooMany.message).toContain('InvalidParameterException');
  });
});
