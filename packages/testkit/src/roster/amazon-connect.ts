import { set } from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { recordsOf } from './cells-of.js';
import { comparable } from './comparable.js';
import type { RosterSubject } from './roster-subject.js';
import { someRosterEntry } from './some-roster-entry.js';
import { looksLikeFormula } from './starts-formula.js';
import { bytesOf, written } from './written.js';

const dialect = 'amazon-connect';
const E164 = /^\+[1-9]\d{1,14}$/;
const someFormula = fc.constantFrom('=1', "'=1", '@x', '-1', '\t1', '\uFF1D1', '\u200B+1', '+1 555', "''+1");

export const amazonConnect = defineLaw({
  id: 'roster.amazon-connect',
  statement:
    'In the file of Amazon Connect numbers in E.164 stand bare and what was written is read back; any other text that starts a formula is refused for that reason, written or read, since AWS strips no apostrophe.',
  classes: ['bare number', 'formula not written', 'formula not read', 'not writable for another reason'],
  input: fc.record({ entry: someRosterEntry(dialect), formula: someFormula }),
  holds: async (subject: RosterSubject, { entry, formula }, cover) => {
    const text = subject.write([entry], dialect);
    const formulas = formulaLikeColumns(entry);
    if (text.isErr()) {
      const faults = text.error.flatMap((one) => (one.code === 'cannot-write' ? [one] : []));
      const refused = faults.map(({ column }) => column);
      demand(
        formulas.every((column) => refused.includes(column)),
        'a formula has its place in the file',
      );
      const asFormulas = faults.filter(({ fault }) => fault.code === 'formula-like');
      demand(
        asFormulas.every(({ column }) => formulas.includes(column)),
        'what is no formula is taken for one',
      );
      return cover(asFormulas.length > 0 ? 'formula not written' : 'not writable for another reason');
    }
    demandEqual(formulas, [], 'a formula was written');
    const [, row] = recordsOf(text.value);
    for (const cell of row!.cells.filter(looksLikeFormula)) {
      cover('bare number');
      demand(E164.test(cell), `${JSON.stringify(cell)} starts a formula`);
    }
    const { rows, rejected } = await subject.read([bytesOf(text.value)], dialect);
    demandEqual([rows.map(comparable), rejected], [[comparable(entry)], []], 'another row came back');
    const marked = { ...entry, identity: { ...entry.identity, firstName: set('Marker') } };
    const meddled = written(subject, [marked], dialect).replace('Marker', `"${formula}"`);
    const read = await subject.read([bytesOf(meddled)], dialect);
    cover('formula not read');
    const told = read.rejected.flatMap(({ problems }) => problems.map(({ code }) => code));
    demandEqual([read.rows, told], [[], ['formula-like']], 'a formula was read');
  },
});

/** The columns whose text starts a formula; telephone numbers have columns of their own, where they may. */
function formulaLikeColumns({ login, identity, connect }: RosterEntry): readonly string[] {
  const texts: Readonly<Record<string, string | undefined>> = {
    'first name': valueOf(identity.firstName),
    'last name': valueOf(identity.lastName),
    'user login': login.name,
    'routing profile name': valueOf(connect.routingProfile),
    'security_profile_name_1|security_profile_name_2': valueOf(connect.securityProfiles)?.join('|'),
    'user_hierarchy_1|user_hierarchy_2': valueOf(connect.hierarchyPath)?.join('|'),
  };
  return Object.keys(texts).filter(
    (column) => looksLikeFormula(texts[column] ?? '') && !E164.test(texts[column]!),
  );
}

function valueOf<T>(
  intent: { readonly kind: 'set'; readonly value: T } | { readonly kind: 'clear' } | undefined,
) {
  return intent?.kind === 'set' ? intent.value : undefined;
}
