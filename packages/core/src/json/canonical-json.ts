/**
 * JSON text that is the same for equal values: keys by code unit, -0 as 0, members that are `undefined` left out. Equal
 * text means equal value, and the other way round. A value that JSON has no text for is the empty text.
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
      return value === null
        ? 'null'
        : Array.isArray(value)
          ? textOfList(value)
          : textOfObject(value as Readonly<Record<string, unknown>>);
    default:
      return JSON.stringify(value);
  }
}

function textOfList(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += textOf(list[index]) ?? 'null';
  }
  return `${text}]`;
}

function textOfObject(value: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof value.toJSON === 'function') return textOf((value.toJSON as () => unknown).call(value));
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = textOf(value[key]);
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${member}`;
  }
  return `{${text}}`;
}
