import type { Tag } from '../../directory/directory-fields.js';
import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';
import { escapeSeparators, splitAtSeparator, unescapeSeparators } from './separated.js';

const MAX_TAGS = 50;
const KEY = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const MAX_VALUE_LENGTH = 256;

/** How tags stand in a cell: `key=value|key=value` with backslashes (rollcall), or `key:value|key:value` without. */
export type TagsCellStyle = 'escaped' | 'plain';

/** Tags by the limits of Amazon Connect: fifty, with different keys of up to 128 characters. */
export function tagsCell(style: TagsCellStyle): CellFormat<readonly Tag[]> {
  const readTags = style === 'escaped' ? readEscaped : readPlain;
  return {
    read: (text) => {
      const tags = readTags(text);
      if (tags.length > MAX_TAGS) return err({ code: 'too-many-values', max: MAX_TAGS });
      if (!tags.every(isTag)) return err({ code: 'invalid-tag' });
      return new Set(tags.map((tag) => tag.key)).size === tags.length
        ? ok(tags)
        : err({ code: 'repeated-tag' });
    },
    write: (tags) => tags.map(style === 'escaped' ? writeEscaped : writePlain).join('|'),
  };
}

function isTag(tag: Tag | undefined): tag is Tag {
  return tag !== undefined && KEY.test(tag.key) && [...tag.value].length <= MAX_VALUE_LENGTH;
}

function readEscaped(text: string): readonly (Tag | undefined)[] {
  return splitAtSeparator(text, '|').map((part) => {
    const [key, ...value] = splitAtSeparator(part, '=');
    if (key === undefined || value.length === 0) return undefined;
    return { key: unescapeSeparators(key), value: unescapeSeparators(value.join('=')) };
  });
}

function readPlain(text: string): readonly (Tag | undefined)[] {
  return text.split('|').map((part) => {
    const at = part.indexOf(':');
    return at < 0 || part.startsWith('aws:')
      ? undefined
      : { key: part.slice(0, at), value: part.slice(at + 1) };
  });
}

function writeEscaped({ key, value }: Tag): string {
  return `${escapeSeparators(key, '|=')}=${escapeSeparators(value, '|')}`;
}

function writePlain({ key, value }: Tag): string {
  return `${key}:${value}`;
}
