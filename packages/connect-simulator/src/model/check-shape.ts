import { connectModel } from './connect-model.js';
import type { Shape } from './shape.js';
import { shapePattern } from './shape-pattern.js';

/** The first thing about a value that its shape does not allow. */
export interface ShapeFault {
  /** The member concerned, as a path from the whole: `IdentityInfo.Mobile`. */
  readonly member: string;
  readonly reason: string;
}

/** A request is held to every limit; an answer is not held to least lengths (AWS itself gives empty lists). */
export type ShapeDirection = 'request' | 'answer';

/** Holds a value against a shape of the model. A member that is null or undefined counts as absent. */
export function checkShape(
  name: string,
  value: unknown,
  direction: ShapeDirection,
  path = '',
): ShapeFault | undefined {
  const shape = connectModel.shapes[name];
  if (shape === undefined) throw new Error(`The model has no shape ${name}.`);
  switch (shape.type) {
    case 'structure':
      return checkStructure(shape, value, direction, path);
    case 'list':
      return checkList(shape, value, direction, path);
    case 'map':
      return checkMap(shape, value, direction, path);
    case 'string':
      return checkText(shape, value, direction, path);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { member: path, reason: 'must be true or false' };
    case 'integer':
    case 'long':
      return checkNumber(shape, value, path, Number.isSafeInteger(value));
    case 'float':
    case 'timestamp':
      return checkNumber(shape, value, path, Number.isFinite(value));
    default:
      return shape.type satisfies never;
  }
}

function checkStructure(
  shape: Shape,
  value: unknown,
  direction: ShapeDirection,
  path: string,
): ShapeFault | undefined {
  if (!isObject(value)) return { member: path, reason: 'must be a structure' };
  const members = shape.members ?? {};
  const under = (member: string): string => (path === '' ? member : `${path}.${member}`);
  for (const member of shape.required ?? []) {
    if (isAbsent(ownValue(value, member))) return { member: under(member), reason: 'is required' };
  }
  for (const [member, inner] of Object.entries(value)) {
    const known = Object.hasOwn(members, member) ? members[member] : undefined;
    if (known === undefined) return { member: under(member), reason: 'is not a member of this request' };
    if (isAbsent(inner)) continue;
    const fault = checkShape(known.shape, inner, direction, under(member));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkList(
  shape: Shape,
  value: unknown,
  direction: ShapeDirection,
  path: string,
): ShapeFault | undefined {
  if (!Array.isArray(value)) return { member: path, reason: 'must be a list' };
  const size = checkSize(shape, value.length, direction, path, 'items');
  if (size !== undefined) return size;
  for (const [index, item] of value.entries()) {
    const fault = checkShape(shape.member ?? '', item, direction, `${path}[${index}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkMap(
  shape: Shape,
  value: unknown,
  direction: ShapeDirection,
  path: string,
): ShapeFault | undefined {
  if (!isObject(value)) return { member: path, reason: 'must be a map' };
  const entries = Object.entries(value);
  const size = checkSize(shape, entries.length, direction, path, 'entries');
  if (size !== undefined) return size;
  for (const [key, inner] of entries) {
    const fault =
      checkShape(shape.key ?? '', key, direction, `${path}.key`) ??
      checkShape(shape.value ?? '', inner, direction, `${path}.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkText(
  shape: Shape,
  value: unknown,
  direction: ShapeDirection,
  path: string,
): ShapeFault | undefined {
  if (typeof value !== 'string') return { member: path, reason: 'must be a string' };
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    return { member: path, reason: `must be one of ${shape.enum.join(', ')}` };
  }
  const size = checkSize(shape, [...value].length, direction, path, 'characters');
  if (size !== undefined) return size;
  if (shape.pattern === undefined || shapePattern(shape.pattern).test(value)) return undefined;
  return { member: path, reason: `must match ${shape.pattern}` };
}

function checkNumber(shape: Shape, value: unknown, path: string, isNumber: boolean): ShapeFault | undefined {
  if (typeof value !== 'number' || !isNumber)
    return { member: path, reason: `must be of type ${shape.type}` };
  if (shape.min !== undefined && value < shape.min)
    return { member: path, reason: `must be at least ${shape.min}` };
  if (shape.max !== undefined && value > shape.max)
    return { member: path, reason: `must be at most ${shape.max}` };
  return undefined;
}

function checkSize(
  { min, max }: Shape,
  size: number,
  direction: ShapeDirection,
  member: string,
  unit: string,
): ShapeFault | undefined {
  if (direction === 'request' && min !== undefined && size < min) {
    return { member, reason: `must have at least ${min} ${unit}` };
  }
  return max !== undefined && size > max ? { member, reason: `must have at most ${max} ${unit}` } : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const ownValue = (value: Readonly<Record<string, unknown>>, member: string): unknown =>
  Object.hasOwn(value, member) ? value[member] : undefined;
