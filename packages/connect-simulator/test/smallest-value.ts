import { connectModel } from '../src/index.js';

/** A value that keeps all that the model says of its shape, with every member down to a depth, below it the required ones. */
export function smallestValue(name: string, depth: number): unknown {
  const shape = connectModel.shapes[name]!;
  switch (shape.type) {
    case 'structure': {
      const members = Object.entries(shape.members ?? {}).filter(
        ([member]) => depth > 0 || shape.required?.includes(member),
      );
      return Object.fromEntries(
        members.map(([member, { shape: inner }]) => [member, smallestValue(inner, depth - 1)]),
      );
    }
    case 'list':
      return [smallestValue(shape.member!, depth - 1)];
    case 'map':
      return { k: 'v' };
    case 'string':
      return shape.enum?.[0] ?? textOf(shape.pattern, shape.min ?? 1);
    case 'boolean':
      return true;
    case 'integer':
    case 'long':
    case 'float':
    case 'timestamp':
      return shape.min ?? 1;
    default:
      return shape.type satisfies never;
  }
}

function textOf(pattern: string | undefined, length: number): string {
  if (pattern?.includes('[1-9]')) return '+15551234567';
  if (pattern?.includes('[a-z]')) return 'Passw0rd';
  return 'x'.repeat(Math.max(1, length));
}
