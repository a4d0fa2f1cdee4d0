import { type ConnectSimulator, connectModel, type OperationName } from '../src/index.js';

/** How a request was answered, read without the SDK. */
export interface Sent {
  readonly status: number;
  readonly error: string | undefined;
  readonly text: string;
}

const authorization = `AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/connect/aws4_request, SignedHeaders=host, Signature=${'a'.repeat(64)}`;

/** Sends an input as the model says that it travels, whether or not it is one. */
export async function send(
  { endpoint }: ConnectSimulator,
  operation: OperationName,
  input: Readonly<Record<string, unknown>>,
): Promise<Sent> {
  const { method, uri, input: shape } = connectModel.operations[operation];
  const members = connectModel.shapes[shape]?.members ?? {};
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(input)) {
    const { location, locationName = member } = members[member] ?? {};
    if (location === 'uri') continue;
    // What a request without a body does not know can only stand in its query.
    if (location !== 'querystring' && method !== 'GET') body[member] = value;
    else for (const one of [value].flat()) query.append(locationName, String(one));
  }
  const path = uri.replaceAll(/\{(\w+)\}/gu, (_, label: string) => encodeURIComponent(String(input[label])));
  const answer = await fetch(`${endpoint}${path}?${query.toString()}`, {
    method,
    headers: { authorization },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  const error = answer.headers.get('x-amzn-errortype')?.split(':')[0];
  return { status: answer.status, error, text: await answer.text() };
}
