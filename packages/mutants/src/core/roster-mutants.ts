import { set } from '@rollcall/core';
import { unescapeCell } from '@rollcall/core/roster';
import type { RosterSubject } from '@rollcall/testkit';
import type { Mutant } from './law-table.js';
import { rosterSubject } from './roster-subject.js';

const { read, write, errorFile } = rosterSubject;

export const rosterMutants: readonly Mutant<RosterSubject>[] = [
  mutant('roster.round-trip', 'cleared-left-alone', 'a field to be cleared is written as one left alone', {
    write: (...given) => write(...given).map((text) => text.replaceAll('(clear)', '')),
  }),
  mutant('roster.no-formula', 'not-escaped', 'cells are not escaped', {
    write: (...given) =>
      write(...given).map((text) => text.replaceAll(/(?<=^|,)'[^,"\r\n]*/gm, (cell) => unescapeCell(cell))),
  }),
  mutant('roster.no-formula', 'wide-signs-bare', 'a full-width sign is not escaped', {
    write: (...given) => write(...given).map((text) => text.replaceAll(/'(?=\uFF1D)/g, '')),
  }),
  mutant('roster.chunks', 'decoded-by-chunk', 'each chunk is decoded by itself', {
    read: (chunks, dialect, catalog) => {
      const decoded = chunks.map((chunk) => new TextEncoder().encode(new TextDecoder().decode(chunk)));
      return read(decoded, dialect, catalog);
    },
  }),
  mutant('roster.lines', 'rows-counted', 'rows are counted, not lines', {
    read: async (chunks, dialect, catalog) => {
      const contents = await read(chunks, dialect, catalog);
      return { ...contents, rows: contents.rows.map((row, index) => ({ ...row, line: index + 2 })) };
    },
  }),
  mutant('roster.settings', 'json-unmarked', 'a value that looks like another is not marked as JSON', {
    write: (...given) => write(...given).map((text) => text.replaceAll('json:', '')),
  }),
  mutant('roster.secrets', 'cells-kept', 'a row that was refused keeps its cells, secret ones too', {
    read: async (chunks, dialect, catalog) => {
      const contents = await read(chunks, dialect, catalog);
      const lines = new TextDecoder().decode(chunks[0]).split('\r\n');
      const rejected = contents.rejected.map((row) => ({ ...row, cells: lines[row.line - 1]!.split(',') }));
      return { ...contents, rejected };
    },
  }),
  mutant('roster.amazon-connect', 'numbers-escaped', 'telephone numbers are escaped as formulas are', {
    write: (entries, dialect, settings) =>
      write(entries, dialect, settings).map((text) =>
        dialect === 'amazon-connect' ? text.replaceAll(/(?<=,)(?=\+\d)/g, "'") : text,
      ),
  }),
  mutant(
    'roster.amazon-connect',
    'wide-signs-written',
    'a cell that starts with a full-width sign is written',
    {
      write: (entries, dialect, settings) => {
        if (dialect !== 'amazon-connect') return write(entries, dialect, settings);
        const masked = entries.map((entry) => {
          const { firstName } = entry.identity;
          if (firstName?.kind !== 'set' || !firstName.value.startsWith('\uFF1D')) return entry;
          return { ...entry, identity: { ...entry.identity, firstName: set(`wide${firstName.value}`) } };
        });
        return write(masked, dialect, settings).map((text) => text.replaceAll('wide\uFF1D', '\uFF1D'));
      },
    },
  ),
  mutant('roster.amazon-connect', 'formulas-read', 'a cell that starts a formula is read as it is', {
    read: async (chunks, dialect, catalog) => {
      const contents = await read(chunks, dialect, catalog);
      const rejected = contents.rejected.filter(({ problems }) =>
        problems.every(({ code }) => code !== 'formula-like'),
      );
      return { ...contents, rejected };
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
