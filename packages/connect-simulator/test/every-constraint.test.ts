import { expect, test } from 'vitest';
import { connectModel, type OperationName, type Shape } from '../src/index.js';
import { openSimulator } from './open-simulator.js';
import { send } from './send.js';
import { smallestValue } from './smallest-value.js';

/** An input that breaks one constraint, by the name of the member that breaks it. */
interface Broken {
  readonly member: string;
  readonly why: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Members as deep as this are broken one by one; criteria and filters go on for ever. */
const DEPTH = 4;

const shapeOf = (name: string): Shape => connectModel.shapes[name]!;
const operations = Object.keys(connectModel.operations) as OperationName[];

test.each(operations)(
  '%s refuses a request that breaks any one constraint of the model, by name',
  async (operation) => {
    const { simulator } = await openSimulator();
    const { input: shape, uri } = connectModel.operations[operation];
    const whole = smallestValue(shape, DEPTH) as Readonly<Record<string, unknown>>;
    expect((await send(simulator, operation, whole)).text).not.toMatch(
      / (must|is required|is not a member)/u,
    );
    const broken = [...breakStructure(shapeOf(shape), whole, DEPTH)];
    expect(broken.length).toBeGreaterThan(0);
    for (const { member, why, input } of broken) {
      // Without a label there is no such path.
      if (why === 'missing' && uri.includes(`{${member}}`)) continue;
      const { status, error, text } = await send(simulator, operation, input);
      expect({ member, why, status, error }).toEqual({
        member,
        why,
        status: 400,
        error: 'InvalidParameterException',
      });
      expect(text).toContain(member);
    }
  },
);

function* breakStructure(
  shape: Shape,
  whole: Readonly<Record<string, unknown>>,
  depth: number,
): Generator<Broken> {
  yield { member: 'Stranger', why: 'unknown', input: { ...whole, Stranger: 'x' } };
  for (const member of shape.required ?? []) {
    const { [member]: _, ...input } = whole;
    yield { member, why: 'missing', input };
  }
  for (const [member, { shape: inner, location }] of Object.entries(shape.members ?? {})) {
    if (!Object.hasOwn(whole, member)) continue;
    for (const broken of breakValue(shapeOf(inner), whole[member], depth - 1)) {
      // In a path or a query everything is a text.
      if (location !== undefined && broken.why === 'type') continue;
      yield { member: broken.member ?? member, why: broken.why, input: { ...whole, [member]: broken.value } };
    }
  }
}

interface BrokenValue {
  /** The member inside that breaks it, if it is not the value itself. */
  readonly member?: string;
  readonly why: string;
  readonly value: unknown;
}

function* breakValue(shape: Shape, value: unknown, depth: number): Generator<BrokenValue> {
  yield { why: 'type', value: shape.type === 'string' ? { not: 'a text' } : 'x' };
  const { min = 0, max, pattern } = shape;
  switch (shape.type) {
    case 'string':
      if (min > 0) yield { why: 'too short', value: 'x'.repeat(min - 1) };
      if (max !== undefined) yield { why: 'too long', value: 'x'.repeat(max + 1) };
      if (pattern !== undefined) yield { why: 'pattern', value: '#' };
      if (shape.enum !== undefined) yield { why: 'enum', value: 'NO_SUCH_WORD' };
      return;
    case 'integer':
    case 'float':
      if (min > 0) yield { why: 'too small', value: min - 1 };
      if (max !== undefined) yield { why: 'too large', value: max + 1 };
      return;
    case 'list':
      if (min > 0) yield { why: 'too few', value: [] };
      if (max !== undefined) yield { why: 'too many', value: Array(max + 1).fill((value as unknown[])[0]) };
      if (depth > 0) {
        for (const broken of breakValue(shapeOf(shape.member!), (value as unknown[])[0], depth - 1))
          yield { ...broken, value: [broken.value] };
      }
      return;
    case 'structure':
      if (depth > 0) {
        for (const { member, why, input } of breakStructure(shape, value as Record<string, unknown>, depth))
          yield { member, why, value: input };
      }
      return;
    case 'map':
      if (max !== undefined)
        yield {
          why: 'too many',
          value: Object.fromEntries(Array.from({ length: max + 1 }, (_, n) => [`k${n}`, 'v'])),
        };
      return;
    case 'boolean':
    case 'long':
    case 'timestamp':
      return;
    default:
      shape.type satisfies never;
  }
}
