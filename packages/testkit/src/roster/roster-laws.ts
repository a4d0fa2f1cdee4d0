import { canonicalJson } from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { Law } from '../law/law.js';
import { amazonConnect } from './amazon-connect.js';
import { recordsOf } from './cells-of.js';
import { comparable } from './comparable.js';
import type { RosterSubject } from './roster-subject.js';
import { secrets } from './secrets.js';
import { settings } from './settings.js';
import { someRoster } from './some-roster-entry.js';
import { startsFormula } from './starts-formula.js';
import { bytesOf, written } from './written.js';

const someFile = fc.oneof(
  fc.record({ dialect: fc.constant('rollcall' as const), entries: someRoster('rollcall') }),
  fc.record({ dialect: fc.constant('symbee' as const), entries: someRoster('symbee') }),
);

const roundTrip = defineLaw({
  id: 'roster.round-trip',
  statement:
    'What was written to a roster file is read back the same: set, cleared and left alone, whatever the text.',
  classes: ['rollcall', 'symbee', 'cleared', 'left alone', 'formula-like', 'line break', 'quote'],
  input: someFile,
  holds: async (subject: RosterSubject, { dialect, entries }, cover) => {
    cover(dialect);
    for (const name of classesOf(entries)) cover(name);
    const text = written(subject, entries, dialect);
    const { rows, rejected } = await subject.read([bytesOf(text)], dialect);
    demandEqual(
      rejected.map(({ problems }) => problems),
      [],
      'rows were refused',
    );
    demandEqual(rows.map(comparable), entries.map(comparable), 'other rows came back');
  },
});

const noFormula = defineLaw({
  id: 'roster.no-formula',
  statement: 'No cell of a written file starts a formula in a spreadsheet.',
  classes: ['escaped'],
  input: someFile,
  holds: (subject: RosterSubject, { dialect, entries }, cover) => {
    for (const { cells } of recordsOf(written(subject, entries, dialect))) {
      for (const cell of cells) {
        if (cell.startsWith("'")) cover('escaped');
        demand(!startsFormula(cell), `${JSON.stringify(cell)} starts a formula`);
      }
    }
  },
});

const chunks = defineLaw({
  id: 'roster.chunks',
  statement: 'A file reads the same however its bytes are cut into chunks.',
  classes: ['cut within a character', 'broken'],
  input: fc.record({
    file: someFile,
    size: fc.integer({ min: 1, max: 9 }),
    at: fc.nat(),
    byte: fc.constantFrom(undefined, 0x22, 0xff),
  }),
  holds: async (subject: RosterSubject, { file: { dialect, entries }, size, at, byte }, cover) => {
    const bytes = bytesOf(written(subject, entries, dialect));
    if (byte !== undefined) {
      cover('broken');
      bytes[at % bytes.length] = byte;
    }
    const parts: Uint8Array[] = [];
    for (let start = 0; start < bytes.length; start += size) parts.push(bytes.subarray(start, start + size));
    if (parts.some(([first = 0]) => first >= 0x80 && first < 0xc0)) cover('cut within a character');
    const [whole, cut] = [await subject.read([bytes], dialect), await subject.read(parts, dialect)];
    const plain = ({ rows, rejected }: typeof whole) => [
      rows.map((row) => [row.line, comparable(row)]),
      rejected,
    ];
    demandEqual(plain(cut), plain(whole), 'it reads otherwise');
  },
});

const lines = defineLaw({
  id: 'roster.lines',
  statement: 'Every row, read or refused, tells the line on which it begins in the file.',
  classes: ['after a cell with line breaks', 'refused'],
  input: fc.record({ file: someFile, broken: fc.subarray([0, 1, 2, 3]) }),
  holds: async (subject: RosterSubject, { file: { dialect, entries }, broken }, cover) => {
    const text = written(subject, marked(entries, broken), dialect).replaceAll(/broken\d@x\.org/g, 'broken');
    const [, ...records] = recordsOf(text);
    const { rows, rejected } = await subject.read([bytesOf(text)], dialect);
    if (rejected.length > 0) cover('refused');
    if (records.some(({ line }, index) => line > index + 2)) cover('after a cell with line breaks');
    const told = [...rows, ...rejected].map(({ line }) => line);
    demandEqual(
      told.toSorted((a, b) => a - b),
      records.map(({ line }) => line),
      'the lines are others',
    );
  },
});

const errorFile = defineLaw({
  id: 'roster.error-file',
  statement:
    'An error file is refused again as it is; importing it mended after the first import is importing the corrected original, but for passwords, which it leaves out.',
  classes: ['some refused', 'all refused'],
  input: fc.record({ file: someFile, broken: fc.subarray([0, 1, 2, 3], { minLength: 1 }) }),
  holds: async (subject: RosterSubject, { file: { dialect, entries }, broken }, cover) => {
    const correct = marked(entries, broken);
    const text = written(subject, correct, dialect);
    const first = await subject.read([bytesOf(text.replaceAll(/(broken\d)@x\.org/g, '$1'))], dialect);
    if (first.rejected.length === 0) return;
    cover(first.rows.length === 0 ? 'all refused' : 'some refused');
    const refused = subject.errorFile(first.header!, first.rejected);
    const untouched = await subject.read([bytesOf(refused)], dialect);
    demandEqual(
      [untouched.rows, untouched.rejected.length],
      [[], first.rejected.length],
      'it is not refused again',
    );
    const mended = refused.replaceAll(/broken\d/g, '$&@x.org');
    demand(!/Secret12|bcdef/.test(mended), 'a password stands in the error file');
    const second = await subject.read([bytesOf(mended)], dialect);
    demandEqual(
      second.rejected.map(({ problems }) => problems),
      [],
      'mended rows were refused',
    );
    const byLogin = (rows: readonly RosterEntry[]) =>
      rows
        .map(comparable)
        .map((row) => canonicalJson({ ...row, password: undefined }))
        .toSorted();
    demandEqual(byLogin([...first.rows, ...second.rows]), byLogin(correct), 'other rows were imported');
  },
});

/** The laws of roster files. */
export const rosterLaws: readonly Law<RosterSubject>[] = [
  roundTrip,
  noFormula,
  chunks,
  lines,
  errorFile,
  settings,
  secrets,
  amazonConnect,
];

/** The entries, of which those at these places have an e-mail that is easily found, and broken. */
function marked(entries: readonly RosterEntry[], broken: readonly number[]): readonly RosterEntry[] {
  return entries.map((entry, index) => {
    if (!broken.includes(index)) return entry;
    return {
      ...entry,
      identity: { ...entry.identity, email: { kind: 'set', value: `broken${index}@x.org` } },
    };
  });
}

function classesOf(entries: readonly RosterEntry[]) {
  const texts = entries.map((entry) => JSON.stringify(comparable(entry)));
  const found = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  return [
    ...(found(/"clear"/) ? ['cleared' as const] : []),
    ...(entries.some(({ identity }) => identity.firstName === undefined) ? ['left alone' as const] : []),
    ...(found(/"[=+'@]/) ? ['formula-like' as const] : []),
    ...(found(/\\n/) ? ['line break' as const] : []),
    ...(found(/\\"/) ? ['quote' as const] : []),
  ];
}
