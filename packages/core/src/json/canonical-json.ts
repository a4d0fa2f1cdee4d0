/**
 * JSON text that is the same for equal values: keys by code unit, -0 as 0, members that are `undefined` left out. Of
 * values that are `Json`, equal text means equal value, and the other way round. Others may share a text: `toJSON` speaks
 * for who has it, and NaN is `null`. A bigint or a circle throws. A value that JSON has no text for is the empty text.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? '';
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return value === 0 ? '0' : JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? textOfList(value) : textOfObject(value);
    default:
      return JSON.stringify(value);
  }
}

function textOfObject(value: object): string | undefined {
  if (!('toJSON' in value) || typeof value.toJSON !== 'function') return textOfMembers(value);
  const given: unknown = value.toJSON();
  // It is asked once, as `JSON.stringify` does: it may give the value itself.
  return typeof given === 'object' && given !== null ? textOfMembers(given) : textOf(given);
}

/** So many members are put together at a time. */
const RUN = 128;

/** Runs are joined, which makes them flat: a text that is only added up stays a tree of all its parts until it is read. */
function textOfList(list: readonly unknown[]): string {
  if (list.length <= RUN) return `[${addedUp(list)}]`;
  const runs: string[] = [];
  for (let start = 0; start < list.length; start += RUN) {
    runs.push(Array.from(list.slice(start, start + RUN), textOfMember).join(','));
  }
  return `[${runs.join(',')}]`;
}

function addedUp(list: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += textOfMember(list[index]);
  }
  return text;
}

function textOfMember(member: unknown): string {
  return textOf(member) ?? 'null';
}

function textOfMembers(value: object): string {
  if (Array.isArray(value)) return textOfList(value);
  const record = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const member = textOf(record[key]);
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${member}`;
  }
  return `{${text}}`;
}
