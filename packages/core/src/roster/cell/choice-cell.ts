import { err, ok } from '../../result.js';
import type { CellFormat } from './cell-format.js';

/** One of a few words, in any case. The first word of a value is the one that is written. */
export function choiceCell<T>(words: readonly (readonly [word: string, value: T])[]): CellFormat<T> {
  const byWord = new Map(words);
  const written = new Map([...words].reverse().map(([word, value]) => [value, word]));
  const choices = [...new Set(written.values())].reverse();
  return {
    read: (text) => {
      const value = byWord.get(text.trim().toLowerCase());
      return value === undefined ? err({ code: 'invalid-choice', choices }) : ok(value);
    },
    write: (value) => written.get(value) ?? '',
  };
}
