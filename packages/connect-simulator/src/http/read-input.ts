import { checkShape } from '../model/check-shape.js';
import { connectModel } from '../model/connect-model.js';
import type { Shape, ShapeMember } from '../model/shape.js';
import { invalidParameter, Refusal } from '../refusal/refusal.js';
import type { IncomingCall } from './incoming-call.js';
import type { Route } from './route.js';

type Entries = readonly (readonly [string, unknown])[];

/** What an operation is given: labels, query and body put together, and held against the model. */
export function readInput({ operation, labels }: Route, call: IncomingCall): unknown {
  const { input: shapeName } = connectModel.operations[operation];
  const shape = connectModel.shapes[shapeName];
  const members = Object.entries(shape?.members ?? {});
  const input = Object.fromEntries([
    ...readLabels(labels),
    ...readQuery(members, call.query),
    ...readBody(members, call.body),
  ]);
  const fault = checkShape(shapeName, input, 'request');
  if (fault !== undefined) throw invalidParameter(fault.member, fault.reason);
  return input;
}

function readLabels(labels: Route['labels']): Entries {
  return [...labels].map(([label, text]) => {
    if (text === '') throw invalidParameter(label, 'must not be empty');
    try {
      return [label, decodeURIComponent(text)];
    } catch {
      throw invalidParameter(label, 'is not percent-encoded as it should be');
    }
  });
}

function readQuery(members: readonly [string, ShapeMember][], query: URLSearchParams): Entries {
  const located = members.filter(([, { location }]) => location === 'querystring');
  const known = new Set(located.map(([, { locationName }]) => locationName));
  for (const key of query.keys()) {
    if (!known.has(key)) throw invalidParameter(key, 'is not a member of this request');
  }
  return located.flatMap(([member, { shape, locationName = member }]) => {
    const texts = query.getAll(locationName);
    return texts.length === 0 ? [] : [[member, readTexts(connectModel.shapes[shape], texts)] as const];
  });
}

function readTexts(shape: Shape | undefined, texts: readonly string[]): unknown {
  if (shape?.type === 'list') return texts;
  const [text = ''] = texts;
  return shape?.type === 'integer' && /^-?\d+$/u.test(text) ? Number(text) : text;
}

function readBody(members: readonly [string, ShapeMember][], body: string): Entries {
  if (body === '') return [];
  const inBody = new Set(
    members.filter(([, { location }]) => location === undefined).map(([member]) => member),
  );
  const entries = Object.entries(withoutNulls(parseBody(body)) as object);
  const stranger = entries.find(([member]) => !inBody.has(member));
  if (stranger !== undefined) throw invalidParameter(stranger[0], 'is not a member of this request');
  return entries;
}

function parseBody(body: string): object {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Told below, like a body that is JSON but no object.
  }
  throw new Refusal('SerializationException', 400, 'The body is not a JSON object.');
}

/** A null stands for a member that is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null ? [] : [[key, withoutNulls(inner)] as const],
    ),
  );
}
