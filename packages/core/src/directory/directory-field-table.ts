import { canonicalJson } from '../json/canonical-json.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import type { Channel, ChannelMap } from './channel.js';
import type { DirectoryFieldName, DirectoryFields, SecurityProfileId } from './directory-fields.js';

/** What one field of a directory user holds, if it holds anything. */
export type FieldValue<Name extends DirectoryFieldName> = Exclude<DirectoryFields[Name], undefined>;

/** What counts as the same value of one field. */
export interface FieldEquivalence<T> {
  /** The one spelling of all values that mean the same; canonical again, it stays as it is. */
  readonly canonical: (value: T | undefined) => T | undefined;
  /** Whether two values have one canonical spelling. */
  readonly equal: (a: T | undefined, b: T | undefined) => boolean;
}

/**
 * The declared equivalences of directory fields: diff, plan, drift and roster files go by this table and by nothing
 * else. What it does not declare is compared exactly: ids, tags, numbers, `false` against no value.
 *
 * An empty text, set or map is no value. Connect's model bears both spellings of "none" – names of length 0 and empty
 * lists are valid, and no member of a user is required in an answer – and gives them no different meanings; which one an
 * operation answers with is not documented. Told apart, a user could differ from itself.
 */
export const directoryFieldTable: {
  readonly [Name in DirectoryFieldName]: FieldEquivalence<FieldValue<Name>>;
} = {
  firstName: scalar(text),
  lastName: scalar(text),
  email: scalar(emailAddress),
  secondaryEmail: scalar(emailAddress),
  mobile: scalar(text),
  directoryUserId: scalar(notEmpty),
  routingProfileId: scalar(notEmpty),
  securityProfileIds: setOf<SecurityProfileId>(compareCodePoints),
  hierarchyGroupId: scalar(notEmpty),
  phoneType: scalar(exact),
  deskPhoneNumber: scalar(text),
  autoAccept: scalar(exact),
  afterContactWorkSeconds: scalar(exactNumber),
  persistentConnection: scalar(exact),
  autoAcceptByChannel: byChannel(withMembers(['autoAccept', 'agentFirstCallback'])),
  afterContactWorkByChannel: byChannel(withMembers(['seconds', 'agentFirstCallbackSeconds'])),
  phoneByChannel: byChannel(withMembers(['type', 'number'])),
  persistentConnectionByChannel: byChannel(exact),
  voiceEnhancementByChannel: byChannel(exact),
  tags: setOf((a, b) => compareCodePoints(a.key, b.key) || compareCodePoints(a.value, b.value)),
  proficiencies: setOf(
    (a, b) =>
      compareCodePoints(a.attribute, b.attribute) || compareCodePoints(a.value, b.value) || a.level - b.level,
  ),
};

/** Every field of a directory user, in the order of the table. */
export const directoryFieldNames = Object.freeze(
  Object.keys(directoryFieldTable),
) as readonly DirectoryFieldName[];

/** The canonical spelling of a value of the field. */
export function canonicalField<Name extends DirectoryFieldName>(
  name: Name,
  value: FieldValue<Name> | undefined,
): FieldValue<Name> | undefined {
  return directoryFieldTable[name].canonical(value);
}

/** Whether two values of the field mean the same. */
export function sameField<Name extends DirectoryFieldName>(
  name: Name,
  a: FieldValue<Name> | undefined,
  b: FieldValue<Name> | undefined,
): boolean {
  return a === b || directoryFieldTable[name].equal(a, b);
}

type Canonical<T> = (value: T) => T | undefined;

function exact<T>(value: T): T {
  return value;
}

/** -0 is 0. */
function exactNumber(value: number): number {
  return value === 0 ? 0 : value;
}

function notEmpty<T extends string>(value: T): T | undefined {
  return value === '' ? undefined : value;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Most texts are ASCII, and to look first is quicker than to normalise. */
function composed(value: string): string {
  return PRINTABLE_ASCII.test(value) ? value : value.normalize('NFC');
}

function text(value: string): string | undefined {
  return notEmpty(composed(value));
}

/** `NFC(lowerDomain(NFC(x)))`: the part after the last `@` ignores case, the part before it does not. */
function emailAddress(value: string): string | undefined {
  const address = composed(value);
  const at = address.lastIndexOf('@');
  if (at === -1) return notEmpty(address);
  return composed(address.slice(0, at) + address.slice(at).toLowerCase());
}

function scalar<T extends string | number | boolean>(canonicalValue: Canonical<T>): FieldEquivalence<T> {
  const canonical = (value: T | undefined) => (value === undefined ? undefined : canonicalValue(value));
  return { canonical, equal: (a, b) => a === b || canonical(a) === canonical(b) };
}

/**
 * Sorted, each member once. Two members that share a key but not the rest (a tag told twice with two values, which
 * Connect never does) both stay: to prefer one of them would depend on order or hide the other.
 */
function setOf<T>(compare: (a: T, b: T) => number): FieldEquivalence<readonly T[]> {
  const canonical = (value: readonly T[] | undefined) => {
    if (value === undefined || value.length === 0) return undefined;
    const sorted = value.toSorted(compare);
    return sorted.filter((member, index) => index === 0 || compare(sorted[index - 1] as T, member) !== 0);
  };
  const equal = (a: readonly T[] | undefined, b: readonly T[] | undefined) => {
    if (a === b) return true;
    if (a !== undefined && b !== undefined && sameInOrder(a, b, compare)) return true;
    const [x, y] = [canonical(a), canonical(b)];
    return x === undefined || y === undefined ? x === y : sameInOrder(x, y, compare);
  };
  return { canonical, equal };
}

function sameInOrder<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [a[index] as T, b[index] as T];
    if (x !== y && compare(x, y) !== 0) return false;
  }
  return true;
}

const CHANNELS: readonly Channel[] = ['voice', 'chat', 'task', 'email'];

function byChannel<T>(canonicalEntry: Canonical<T>): FieldEquivalence<ChannelMap<T>> {
  const canonical = (value: ChannelMap<T> | undefined) => {
    if (value === undefined) return undefined;
    const result: { [C in Channel]?: T } = {};
    for (const channel of CHANNELS) {
      const entry = value[channel];
      const kept = entry === undefined ? undefined : canonicalEntry(entry);
      if (kept !== undefined) result[channel] = kept;
    }
    return Object.keys(result).length === 0 ? undefined : result;
  };
  return {
    canonical,
    equal: (a, b) => a === b || canonicalJson(canonical(a)) === canonicalJson(canonical(b)),
  };
}

/** The named members that have a value, -0 as 0; an entry without any is no entry. */
function withMembers<T extends object>(names: readonly (keyof T)[]): Canonical<T> {
  return (entry) => {
    const members = names.map((name) => [name, entry[name]] as const).filter(([, value]) => hasValue(value));
    if (members.length === 0) return undefined;
    return Object.fromEntries(members.map(([name, value]) => [name, value === 0 ? 0 : value])) as T;
  };
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '';
}
