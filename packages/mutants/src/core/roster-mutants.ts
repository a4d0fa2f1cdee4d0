import { unescapeCell } from '@rollcall/core/roster';
import type { RosterSubject } from '@rollcall/testkit';
import type { Mutant } from './law-table.js';
import { rosterSubject } from './roster-subject.js';

const { read, write, errorFile } = rosterSubject;

export const rosterMutants: readonly Mutant<RosterSubject>[] = [
  mutant('roster.round-trip', 'cleared-left-alone', 'a field to be cleared is written as one left alone', {
    write: (entries, dialect) => write(entries, dialect).map((text) => text.replaceAll('(clear)', '')),
  }),
  mutant('roster.no-formula', 'not-escaped', 'cells are not escaped', {
    write: (entries, dialect) =>
      write(entries, dialect).map((text) =>
        text.replaceAll(/(?<=^|,)'[^,"\r\n]*/gm, (cell) => unescapeCell(cell)),
      ),
  }),
  mutant('roster.chunks', 'decoded-by-chunk', 'each chunk is decoded by itself', {
    read: (chunks, dialect) => {
      const decoded = chunks.map((chunk) => new TextEncoder().encode(new TextDecoder().decode(chunk)));
      return read(decoded, dialect);
    },
  }),
  mutant('roster.lines', 'rows-counted', 'rows are counted, not lines', {
    read: async (chunks, dialect) => {
      const contents = await read(chunks, dialect);
      return { ...contents, rows: contents.rows.map((row, index) => ({ ...row, line: index + 2 })) };
    },
  }),
  mutant('roster.error-file', 'first-refused-only', 'the error file holds the first row that was refused', {
    errorFile: (header, rejected) => errorFile(header, rejected.slice(0, 1)),
  }),
];

function mutant(
  law: string,
  name: string,
  what: string,
  faulty: Partial<RosterSubject>,
): Mutant<RosterSubject> {
  return {
    id: `${law}/${name}`,
    what,
    subject: { ...rosterSubject, ...faulty },
    expectedToBeKilledBy: [law],
  };
}
