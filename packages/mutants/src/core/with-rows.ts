import type { ExistenceRow } from '@rollcall/core';
import { coreSubject, type CoreSubject } from './core-subject.js';

const { existence, joinSortedPages } = coreSubject;

/** Both joins, with a mistake that they share: other rows in place of each. */
export function withRows(
  faulty: (row: ExistenceRow) => readonly ExistenceRow[],
): Pick<CoreSubject, 'existence' | 'joinSortedPages'> {
  return {
    existence: (input) => {
      const view = existence(input);
      return { ...view, rows: view.rows.flatMap(faulty) };
    },
    joinSortedPages: async function* (input) {
      for await (const page of joinSortedPages(input)) yield page.map((rows) => rows.flatMap(faulty));
    },
  };
}
