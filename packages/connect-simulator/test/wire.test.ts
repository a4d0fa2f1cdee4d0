import { expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';

const authorization = `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/connect/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;

const open = async () => {
  const opened = await openSimulator({ seed: { users: 3 } });
  const call = async (
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = { authorization },
  ) => {
    const response = await fetch(`${opened.simulator.endpoint}${path}`, {
      method,
      headers,
      ...(body && { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      error: response.headers.get('x-amzn-errortype')?.split(':')[0],
      requestId: response.headers.get('x-amzn-requestid'),
      type: response.headers.get('content-type'),
      text,
    };
  };
  return { ...opened, call };
};

test('every answer has a request id of its own', async () => {
  const { call, InstanceId } = await open();
  const answers = [
    await call('GET', `/users-summary/${InstanceId}`),
    await call('GET', '/users-summary/none'),
  ];
  for (const { requestId } of answers) expect(requestId).toMatch(/^[\da-f-]{36}$/u);
  expect(answers[0]?.requestId).not.toBe(answers[1]?.requestId);
});

test('times are seconds with a fraction', async () => {
  const { call, simulator, InstanceId } = await open();
  const [user] = simulator.state.users.all();
  const { text } = await call('GET', `/users-summary/${InstanceId}?maxResults=1`);
  expect(JSON.parse(text)).toMatchObject({
    UserSummaryList: [{ LastModifiedTime: (user?.modifiedAt ?? 0) / 1_000 }],
  });
});

test('an error has its name in a header and its sentence under Message', async () => {
  const { call } = await open();
  const { status, error, type, text } = await call('GET', '/users-summary/none');
  expect({ status, error, type }).toEqual({
    status: 404,
    error: 'ResourceNotFoundException',
    type: 'application/json',
  });
  expect(JSON.parse(text)).toEqual({ Message: 'Instance none was not found.' });
});

test('a request that is not signed is 403, whatever it asks', async () => {
  const { call, simulator, InstanceId } = await open();
  expect(await call('GET', `/users-summary/${InstanceId}`, undefined, {})).toMatchObject({
    status: 403,
    error: 'MissingAuthenticationTokenException',
  });
  expect(
    await call('GET', `/users-summary/${InstanceId}`, undefined, { authorization: 'Bearer x' }),
  ).toMatchObject({
    status: 403,
    error: 'IncompleteSignatureException',
  });
  expect(simulator.counter('ListUsers')).toMatchObject({ calls: 2, refused: 2 });
});

test('labels are decoded one by one, after the path is split', async () => {
  const { call, simulator, UserId } = await open();
  const arn = encodeURIComponent(simulator.instanceArn);
  expect(await call('GET', `/users/${arn}/${UserId}`)).toMatchObject({ status: 200 });
  expect(await call('GET', `/users/${arn}/${encodeURIComponent('a/b')}`)).toMatchObject({ status: 404 });
  expect(await call('GET', `/users/${arn}/%zz`)).toMatchObject({
    status: 400,
    error: 'InvalidParameterException',
  });
});

test('an empty label is refused', async () => {
  const { call, InstanceId } = await open();
  const deleted = await call('DELETE', `/users/${InstanceId}/`);
  expect(deleted).toMatchObject({ status: 400, error: 'InvalidParameterException' });
  expect(deleted.text).toContain('UserId');
  expect(await call('GET', '/users-summary/')).toMatchObject({ status: 400 });
});

test('query lists repeat their key', async () => {
  const { call, simulator, InstanceId } = await open();
  const types = 'AgentStatusTypes=ROUTABLE&AgentStatusTypes=OFFLINE';
  const { text } = await call('GET', `/agent-status/${InstanceId}?${types}`);
  expect((JSON.parse(text) as { AgentStatusSummaryList: unknown[] }).AgentStatusSummaryList).toHaveLength(2);
  const wrong = await call('GET', `/agent-status/${InstanceId}?AgentStatusTypes=AWAY`);
  expect(wrong).toMatchObject({ status: 400, error: 'InvalidParameterException' });
  const [user] = simulator.state.users.all();
  simulator.state.users.change(user?.Id ?? '', { Tags: { 'a b': '1', c: '2', d: '3' } });
  await call('DELETE', `/tags/${encodeURIComponent(user?.Arn ?? '')}?tagKeys=a%20b&tagKeys=c`);
  expect(simulator.state.users.get(user?.Id ?? '')?.Tags).toEqual({ d: '3' });
});

test.each([
  ['a member that the model does not have', { InstanceId: 'I', Sort: 'up' }, 'Sort'],
  [
    'one deep inside',
    { InstanceId: 'I', SearchCriteria: { StringCondition: { Regex: 'x' } } },
    'SearchCriteria.StringCondition.Regex',
  ],
  ['a missing one', {}, 'InstanceId'],
  ['another type', { InstanceId: 'I', MaxResults: '5' }, 'MaxResults'],
  [
    'an unknown word',
    { InstanceId: 'I', SearchCriteria: { StringCondition: { ComparisonType: 'LIKE' } } },
    'ComparisonType',
  ],
  ['a name from the prototype', { InstanceId: 'I', constructor: {} }, 'constructor'],
])('%s is refused by name', async (_, body, named) => {
  const { call, InstanceId } = await open();
  const sent = JSON.stringify(body).replace('"I"', JSON.stringify(InstanceId));
  const { status, error, text } = await call('POST', '/search-users', sent);
  expect({ status, error }).toEqual({ status: 400, error: 'InvalidParameterException' });
  expect(text).toContain(named);
});

test('a member in the wrong place is a stranger', async () => {
  const { call, InstanceId, UserId } = await open();
  const inBody = await call('POST', `/users/${InstanceId}/${UserId}/hierarchy`, '{"UserId":"x"}');
  expect(inBody).toMatchObject({ status: 400, error: 'InvalidParameterException' });
  expect(await call('GET', `/users-summary/${InstanceId}?MaxResults=3`)).toMatchObject({ status: 400 });
});

test('a body that is no JSON object is refused; null is the same as nothing', async () => {
  const { call, simulator, InstanceId, UserId } = await open();
  for (const body of ['{', '[]', '"x"', 'null']) {
    expect(await call('POST', '/search-users', body)).toMatchObject({
      status: 400,
      error: 'SerializationException',
    });
  }
  const unassigned = await call(
    'POST',
    `/users/${InstanceId}/${UserId}/hierarchy`,
    '{"HierarchyGroupId":null}',
  );
  expect(unassigned).toMatchObject({ status: 200, text: '{}' });
  expect(simulator.state.users.get(UserId)?.HierarchyGroupId).toBeUndefined();
});

test('what is no operation is 404', async () => {
  const { call, InstanceId } = await open();
  expect(await call('GET', '/')).toMatchObject({ status: 404, error: 'UnknownOperationException' });
  expect(await call('PATCH', `/users/${InstanceId}`)).toMatchObject({ status: 404 });
});

test('a tag called __proto__ is just a tag', async () => {
  const { call, simulator } = await open();
  const [user] = simulator.state.users.all();
  const path = `/tags/${encodeURIComponent(user?.Arn ?? '')}`;
  expect(await call('POST', path, '{"tags":{"__proto__":"x","constructor":"y"}}')).toMatchObject({
    status: 200,
  });
  const { text } = await call('GET', path);
  expect(text).toContain('"__proto__":"x"');
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('Retry-After is on throttled answers, where it is wanted, and on no others', async () => {
  const { simulator, InstanceId } = await openSimulator({
    quotas: { default: { rate: 1, burst: 1 } },
    switches: { throttle: { name: 'ThrottlingException', retryAfterSeconds: 7 } },
  });
  const url = `${simulator.endpoint}/users-summary/${InstanceId}`;
  const first = await fetch(url, { headers: { authorization } });
  const second = await fetch(url, { headers: { authorization } });
  expect([first.status, first.headers.get('retry-after')]).toEqual([200, null]);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '7']);
});
