import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';
import { escapeSeparators, splitAtSeparator, unescapeSeparators } from './separated.js';

/** What stands between names, how many there may be, and whether a backslash lets a name hold the separator. */
export interface NamesCellOptions {
  readonly separator: '|' | '/';
  readonly max: number;
  readonly escaping: 'backslash' | 'none';
}

/** Names with a separator between them; none of them is empty. */
export function namesCell({ separator, max, escaping }: NamesCellOptions): CellFormat<readonly string[]> {
  const escapes = escaping === 'backslash';
  const split = (text: string): readonly string[] =>
    escapes ? splitAtSeparator(text, separator).map(unescapeSeparators) : text.split(separator);
  return {
    read: (text) => {
      const names = split(text);
      if (names.includes('')) return err({ code: 'empty-name' });
      return names.length <= max ? ok(names) : err({ code: 'too-many-values', max });
    },
    write: (names) =>
      names.map((name) => (escapes ? escapeSeparators(name, separator) : name)).join(separator),
  };
}
